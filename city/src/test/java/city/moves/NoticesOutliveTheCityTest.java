package city.moves;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.database.DatabaseAccess;
import city.moves.testing.ChildProcess;
import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Three lives of one city: the first is killed with a notice still to send, the second sends it, the third does not. */
class NoticesOutliveTheCityTest {

    private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String FIRST_PASSWORD = "digital-moves";
    private static final String SECOND_PASSWORD = "Sieben blaue Laternen";

    @TempDir
    Path folder;

    private final DatabaseAccess access = RunningCity.get().copyOfTemplate();
    private final JdbcClient database = JdbcClient.create(access.dataSource());

    @Test
    void whatAKilledCityOwedIsSentByTheNextOneAndByNobodyAgain() {
        try (ChildProcess first = city(Map.of())) {
            String address = address(first);
            database.sql("update identity.account set email = 'kim.weber@example.org' where sign_in_name = 'kim.weber'")
                    .update();
            changePassword(address, FIRST_PASSWORD, SECOND_PASSWORD);
            first.killAlone();
        }
        assertThat(states()).containsExactly("WAITING");
        GreenMail server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            Map<String, String> mail = Map.of("MOVES_MAIL_HOST", "localhost", "MOVES_MAIL_SECURITY", "NONE",
                    "MOVES_MAIL_PORT", String.valueOf(server.getSmtp().getPort()),
                    "MOVES_MAIL_FROM", "stadt@example.org");
            try (ChildProcess second = city(mail)) {
                address(second);
                awaitSent(1);
                second.killAlone();
            }
            try (ChildProcess third = city(mail)) {
                changePassword(address(third), SECOND_PASSWORD, FIRST_PASSWORD);
                awaitSent(2);
            }
            assertThat(server.getReceivedMessages()).as("one mail for each change, in three lives").hasSize(2);
        } finally {
            server.stop();
        }
    }

    private static void changePassword(String address, String from, String to) {
        assertThat(HttpVisitor.at(address).signIn("kim.weber", from).submit("/konto", "/konto/passwort",
                Map.of("present", from, "wanted", to, "again", to)).statusCode()).isEqualTo(302);
    }

    private void awaitSent(int mails) {
        long latest = System.nanoTime() + PATIENCE.toNanos();
        while (!states().equals(List.of("SENT", "SENT").subList(0, mails))) {
            assertThat(System.nanoTime()).as(() -> "the mails are " + states()).isLessThan(latest);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private List<String> states() {
        return database.sql("select state from mail.message order by id").query(String.class).list();
    }

    private ChildProcess city(Map<String, String> mail) {
        Map<String, String> environment = new HashMap<>(mail);
        environment.put("MOVES_DB_PASSWORD", access.password());
        return ChildProcess.start(MovesApplication.class, environment, List.of("--port", "0", "--db", access.url(),
                "--db-user", access.user(), "--data", folder.toString()));
    }

    private static String address(ChildProcess city) {
        Matcher address = ADDRESS.matcher(city.awaitLine("  Pages "));
        assertThat(address.find()).isTrue();
        return address.group();
    }
}
