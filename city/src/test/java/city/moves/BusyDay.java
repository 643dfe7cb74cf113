package city.moves;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.testing.HttpVisitor;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What happens on one day in one city: somebody signs in by a link, says who she is, adds a colleague, mistypes, forgets
 * the password and takes the link of the letter, asks for what faults, and signs out. Remembers every secret of it.
 */
final class BusyDay {

    private static final String NAME = "Erika Mustermann";
    private static final String MAILBOX = "erika.mustermann@example.org";
    private static final String COLLEAGUE = "paul.maier";
    private static final String PASSWORD = "Sieben blaue Laternen";
    private static final String NEXT_PASSWORD = "Acht gelbe Laternen";
    private static final Pattern LINK = Pattern.compile("/(?:einladung|anmelden/vergessen)/([A-Za-z0-9_-]{20,})");

    private final String address;
    private final HttpVisitor visitor;
    private final JdbcClient database;
    private final Set<String> secrets = new TreeSet<>(List.of(NAME, "Erika", "Mustermann", MAILBOX, "erika.mustermann",
            COLLEAGUE, "Paul Maier", PASSWORD, NEXT_PASSWORD));

    BusyDay(String address, JdbcClient database) {
        this.address = address;
        this.visitor = HttpVisitor.at(address);
        this.database = database;
    }

    /** Gives everything that no log may hold. */
    Set<String> live(String invitation) {
        acceptInvitation(invitation);
        sayWhoSheIs();
        addColleague();
        mistype();
        forgetPassword();
        askForAFault();
        visitor.submit("/konto", "/abmelden", Map.of());
        remember();
        return secrets;
    }

    private void acceptInvitation(String invitation) {
        String path = "/einladung/" + token(invitation);
        assertThat(visitor.submit(path, path, Map.of("wanted", PASSWORD, "again", PASSWORD)).statusCode())
                .isEqualTo(302);
        remember();
    }

    private void sayWhoSheIs() {
        assertThat(visitor.submit("/konto", "/konto", Map.of("displayName", NAME, "email", MAILBOX, "language", "de",
                "theme", "auto", "version", version())).statusCode()).isEqualTo(302);
    }

    /** The second time with a name that is taken. */
    private void addColleague() {
        for (int status : List.of(302, 400)) {
            Map<String, String> fields = new LinkedHashMap<>(Map.of("once", UUID.randomUUID().toString(),
                    "signInName", COLLEAGUE, "displayName", "Paul Maier", "email", "paul.maier@example.org"));
            assertThat(visitor.submit("/amt/konten/neu", "/amt/konten/neu", fields).statusCode()).isEqualTo(status);
        }
        visitor.get("/amt/konten?q=Mustermann");
        visitor.get("/suche?q=Mustermann");
    }

    private void mistype() {
        HttpVisitor other = HttpVisitor.at(address);
        for (String name : List.of(MAILBOX, COLLEAGUE, "verwaltung")) {
            assertThat(other.submit("/anmelden", "/anmelden", Map.of("name", name, "password", PASSWORD + "!"))
                    .statusCode()).isEqualTo(400);
        }
    }

    private void forgetPassword() {
        assertThat(visitor.submit("/anmelden/vergessen", "/anmelden/vergessen", Map.of("name", "verwaltung"))
                .statusCode()).isEqualTo(302);
        String path = "/anmelden/vergessen/" + token(letter());
        assertThat(visitor.submit(path, path, Map.of("wanted", NEXT_PASSWORD, "again", NEXT_PASSWORD)).statusCode())
                .isEqualTo(302);
        remember();
    }

    /** The database refuses the row for a reason that no page expects, and says which row. */
    private void askForAFault() {
        database.sql("alter table identity.account add constraint no_fault check (display_name not like '%Fault%')")
                .update();
        assertThat(visitor.submit("/konto", "/konto", Map.of("displayName", NAME + " Fault", "email", MAILBOX,
                "language", "de", "theme", "auto", "version", version())).statusCode()).isEqualTo(500);
    }

    private String letter() {
        long latest = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (System.nanoTime() < latest) {
            List<String> letters = database.sql("""
                    select plain from mail.message where plain like '%/anmelden/vergessen/%'
                    """).query(String.class).list();
            if (!letters.isEmpty()) {
                return letters.getFirst();
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        throw new AssertionError("no letter for a new password");
    }

    private String token(String text) {
        Matcher link = LINK.matcher(text);
        assertThat(link.find()).as(text).isTrue();
        secrets.add(link.group(1));
        return link.group(1);
    }

    private String version() {
        return database.sql("select version from identity.account where sign_in_name = 'verwaltung'")
                .query(String.class).single();
    }

    private void remember() {
        visitor.cookies().getCookieStore().getCookies().forEach(cookie -> secrets.add(cookie.getValue()));
    }
}
