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
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two lives of one city: the first is killed with one notice sent and one still to send, the second sends the other. */
class NoticesOutliveTheCityTest {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String FIRST_PASSWORD = "digital-moves";
    private static final String SECOND_PASSWORD = "Sieben blaue Laternen";

    @TempDir
    Path folder;

    private final DatabaseAccess access = RunningCity.get().copyOfTemplate();
    private final JdbcClient database = JdbcClient.create(access.dataSource());

    @Test
    void whatAKilledCityOwedIsSentByTheNextOneAndWhatItSentIsNotSentAgain() {
        GreenMail server = mailServer(0);
        int port = server.getSmtp().getPort();
        try (ChildProcess first = city(port)) {
            String address = first.awaitAddress();
            database.sql("update identity.account set email = 'kim.weber@example.org' where sign_in_name = 'kim.weber'")
                    .update();
            changePassword(address, FIRST_PASSWORD, SECOND_PASSWORD);
            awaitSent(1);
            assertThat(server.getReceivedMessages()).hasSize(1);
            server.stop();
            changePassword(address, SECOND_PASSWORD, FIRST_PASSWORD);
            first.killAlone();
        } finally {
            server.stop();
        }
        assertThat(states()).as("of the second, no server heard").hasSize(2).startsWith("SENT").isNotEqualTo(sent(2));
        makeDue();
        GreenMail later = mailServer(port);
        try (ChildProcess second = city(port)) {
            second.awaitAddress();
            awaitSent(2);
            assertThat(later.getReceivedMessages()).hasSize(1);
        } finally {
            later.stop();
        }
    }

    private static GreenMail mailServer(int port) {
        GreenMail server = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    private static void changePassword(String address, String from, String to) {
        assertThat(HttpVisitor.at(address).signIn("kim.weber", from).submit("/konto", "/konto/passwort",
                Map.of("present", from, "wanted", to, "again", to)).statusCode()).isEqualTo(302);
    }

    /** As if the pause after a try, or the lease of the killed node, were over. */
    private void makeDue() {
        database.sql("update mail.message set next_try_at = now(), lease_until = now()").update();
    }

    private void awaitSent(int mails) {
        long latest = System.nanoTime() + PATIENCE.toNanos();
        while (!states().equals(sent(mails))) {
            assertThat(System.nanoTime()).as(() -> "the mails are " + states()).isLessThan(latest);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private static List<String> sent(int mails) {
        return List.of("SENT", "SENT").subList(0, mails);
    }

    private List<String> states() {
        return database.sql("select state from mail.message order by id").query(String.class).list();
    }

    private ChildProcess city(int mailPort) {
        return ChildProcess.city(Map.of("MOVES_DB_PASSWORD", access.password(),
                "MOVES_MAIL_HOST", "localhost", "MOVES_MAIL_SECURITY", "NONE",
                "MOVES_MAIL_PORT", String.valueOf(mailPort), "MOVES_MAIL_FROM", "stadt@example.org"),
                List.of("--port", "0", "--db", access.url(), "--db-user", access.user(), "--data", folder.toString()));
    }
}
