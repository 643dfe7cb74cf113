package city.moves;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.testing.HttpVisitor;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A mail server beside nodes that share a database: it hears one notice, is away for the next, and comes back. */
final class MailsOfNodes implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String FIRST_PASSWORD = "digital-moves";
    private static final String SECOND_PASSWORD = "Sieben blaue Laternen";

    private final JdbcClient database;
    private GreenMail server = started(0);
    private final int port = server.getSmtp().getPort();

    MailsOfNodes(JdbcClient database) {
        this.database = database;
    }

    int port() {
        return port;
    }

    /** Afterwards one notice was sent, and of another no server heard. The password is what it was. */
    void sendOneAndOweOne(String address) {
        database.sql("update identity.account set email = 'kim.weber@example.org' where sign_in_name = 'kim.weber'")
                .update();
        changePassword(address, FIRST_PASSWORD, SECOND_PASSWORD);
        awaitSent(1);
        assertThat(server.getReceivedMessages()).hasSize(1);
        server.stop();
        changePassword(address, SECOND_PASSWORD, FIRST_PASSWORD);
        assertThat(states()).hasSize(2).startsWith("SENT").isNotEqualTo(sent(2));
    }

    /** The server comes back, and the pause after a try, or the lease of a killed node, is over. */
    void awaitWhatIsOwedAndNothingTwice() {
        server = started(port);
        database.sql("update mail.message set next_try_at = now(), lease_until = now()").update();
        awaitSent(2);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    private static GreenMail started(int port) {
        GreenMail server = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    private static void changePassword(String address, String from, String to) {
        assertThat(HttpVisitor.at(address).signIn("kim.weber", from).submit("/konto", "/konto/passwort",
                Map.of("present", from, "wanted", to, "again", to)).statusCode()).isEqualTo(302);
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

    @Override
    public void close() {
        server.stop();
    }
}
