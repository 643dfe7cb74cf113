package city.moves.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.identity.TestPeople.TestPerson;
import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnAccountTest {

    private static final Pattern SESSION = Pattern.compile("name=\"session\" value=\"([0-9a-f]{64})\"");

    private final RunningCity city = RunningCity.get();

    @Test
    void aSessionThatIsEndedElsewhereEndsAtOnce() {
        TestPerson person = TestPeople.citizen();
        HttpVisitor lost = person.signIn();
        HttpVisitor kept = person.signIn();
        Matcher session = SESSION.matcher(kept.get("/konto/sitzungen").body());
        assertThat(session.find()).isTrue();
        kept.submit("/konto/sitzungen", "/konto/sitzungen/beenden", Map.of("session", session.group(1)));
        assertThat(lost.get("/konto").statusCode()).isEqualTo(302);
        assertThat(kept.get("/konto/sitzungen").body()).contains("Sie sind nur auf diesem Gerät angemeldet");
    }

    @Test
    void allOtherSessionsCanBeEndedTogether() {
        TestPerson person = TestPeople.citizen();
        HttpVisitor first = person.signIn();
        HttpVisitor second = person.signIn();
        HttpVisitor kept = person.signIn();
        kept.submit("/konto/sitzungen", "/konto/sitzungen/andere-beenden", Map.of());
        assertThat(first.get("/konto").statusCode()).isEqualTo(302);
        assertThat(second.get("/konto").statusCode()).isEqualTo(302);
        assertThat(kept.get("/konto").statusCode()).isEqualTo(200);
    }

    @Test
    void thatSomebodyIsHereIsWrittenOnceAMinute() {
        TestPerson person = TestPeople.citizen();
        HttpVisitor visitor = person.signIn();
        long atSignIn = lastSeen(person);
        visitor.get("/konto");
        assertThat(lastSeen(person)).isEqualTo(atSignIn);
        city.database().sql("""
                update identity.session set last_access_time = last_access_time - 61000 where principal_name = :account
                """).param("account", person.id().toString()).update();
        visitor.get("/konto");
        assertThat(lastSeen(person)).isGreaterThanOrEqualTo(atSignIn);
    }

    private long lastSeen(TestPerson person) {
        return city.database().sql("select last_access_time from identity.session where principal_name = :account")
                .param("account", person.id().toString()).query(Long.class).single();
    }

    @Test
    void nobodyEndsTheSessionOfAnotherPerson() {
        TestPerson victim = TestPeople.citizen();
        HttpVisitor signedIn = victim.signIn();
        HttpVisitor other = victim.signIn();
        Matcher session = SESSION.matcher(other.get("/konto/sitzungen").body());
        assertThat(session.find()).isTrue();
        TestPeople.citizen().signIn().submit("/konto", "/konto/sitzungen/beenden",
                Map.of("session", session.group(1)));
        assertThat(signedIn.get("/konto").statusCode()).isEqualTo(200);
    }

    @Test
    void aChoiceThatIsNoneIsRefusedAndChangesNothing() {
        TestPerson person = TestPeople.citizen();
        HttpResponse<String> answer = person.signIn().submit("/konto", "/konto",
                Map.of("displayName", "Ada", "language", "fr", "theme", "pink"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Bitte ändern Sie 2 Angaben", "href=\"#language\"", "href=\"#theme\"");
        assertThat(city.database().sql("select display_name from identity.account where id = :id")
                .param("id", person.id()).query(String.class).single()).isNotEqualTo("Ada");
    }

    @Test
    void aNewPasswordEndsTheOtherSessionsAndTheOldPassword() {
        TestPerson person = TestPeople.citizen();
        HttpVisitor other = person.signIn();
        HttpVisitor here = person.signIn();
        assertThat(here.submit("/konto", "/konto/passwort", Map.of("present", TestPeople.PASSWORD,
                "wanted", "another sentence", "again", "another sentence")).statusCode()).isEqualTo(302);
        assertThat(here.get("/konto").statusCode()).isEqualTo(200);
        assertThat(other.get("/konto").statusCode()).isEqualTo(302);
        assertThat(city.visitor().submit("/anmelden", "/anmelden",
                Map.of("name", person.name(), "password", TestPeople.PASSWORD)).statusCode()).isEqualTo(400);
        city.visitor().signIn(person.name(), "another sentence");
    }

    @ParameterizedTest
    @CsvSource({"a wrong password, a good new sentence, a good new sentence, jetzige Passwort stimmt nicht",
        "a password for tests, short, short, mindestens 12 Zeichen",
        "a password for tests, passwort1234, passwort1234, das seltener ist",
        "a password for tests, aaaaaaaaaaaaaaaa, aaaaaaaaaaaaaaaa, das seltener ist",
        "a password for tests, a password for tests, a password for tests, ein anderes Passwort als das jetzige",
        "a password for tests, a good new sentence, another one here, genau so"})
    void aPasswordIsRefusedInPlainWordsAndNeverShownAgain(String present, String wanted, String again, String words) {
        HttpResponse<String> answer = TestPeople.citizen().signIn().submit("/konto", "/konto/passwort",
                Map.of("present", present, "wanted", wanted, "again", again));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(words).doesNotContain(wanted);
    }

    @Test
    void preferencesAreKeptAndTheThemeIsThereAtOnce() {
        TestPerson person = TestPeople.citizen();
        HttpVisitor visitor = person.signIn();
        HttpResponse<String> answer = visitor.submit("/konto", "/konto", settings("Änn Beck-Ö", 1));
        assertThat(answer.headers().allValues("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("theme=dark"));
        assertThat(person.stored()).returns("Änn Beck-Ö", Account::displayName).returns("en", Account::language)
                .returns("dark", Account::theme);
        HttpResponse<String> conflict = visitor.submit("/konto", "/konto", settings("Typed too late", 1));
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).contains("Änn Beck-Ö").contains("value=\"Typed too late\"");
    }

    @Test
    void aCitizensOwnChangesLeaveNoValuesInTheTrail() {
        TestPerson person = TestPeople.citizen();
        person.signIn().submit("/konto", "/konto", settings("Only My Business", 1));
        assertThat(city.database().sql("select count(*) from audit.value where after = 'Only My Business'")
                .query(Long.class).single()).isZero();
    }

    private static Map<String, String> settings(String name, int version) {
        return Map.of("displayName", name, "email", "a@example.org", "language", "en", "theme", "dark",
                "version", String.valueOf(version));
    }
}
