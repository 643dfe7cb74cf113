package city.moves.services.applications;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.identity.TestPeople;
import city.moves.platform.identity.TestPeople.TestPerson;
import city.moves.services.Level;
import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A draft that was begun without an account moves into one when its person says so, and nobody else may do that. */
class AdoptionTest {

    private static final RunningCity CITY = RunningCity.get();
    private static final String FAMILY_NAME = "G99000001/F99000001";

    private final TestPerson person = TestPeople.citizen();

    @Test
    void whoSignsInTakesTheDraftAlongAndFindsItOnAnotherDevice() throws IOException {
        HttpVisitor browser = CITY.visitor();
        FormWalker walker = new FormWalker(browser).begin(ServiceWithForm.ofDogs(CITY, Level.NONE))
                .press(Map.of(FAMILY_NAME, "Sommer", "G99000001/F99000002", "Lea"));
        String id = walker.application();
        assertThat(browser.get("/mein/antraege/" + id + "/uebernehmen").statusCode()).as("signing in first").isEqualTo(302);
        HttpVisitor stranger = TestPeople.citizen().signIn();
        assertThat(stranger.get("/mein/antraege/" + id + "/uebernehmen").statusCode()).isEqualTo(404);
        assertThat(stranger.submit("/konto", "/mein/antraege/" + id + "/uebernehmen", Map.of()).statusCode()).isEqualTo(404);

        browser.signIn(person.name(), "a password for tests");
        assertThat(walker.open("/mein/antraege").text()).contains("In diesem Browser begonnen", "Probe: Hund anmelden");
        walker.open("/mein/antraege/" + id + "/uebernehmen").press(Map.of());
        assertThat(walker.heading()).isEqualTo("Ihre Hunde");
        assertThat(walker.open("/mein/antraege").text()).doesNotContain("In diesem Browser begonnen").contains("Entwurf");

        FormWalker elsewhere = new FormWalker(person.signIn());
        assertThat(elsewhere.open("/mein/antraege/" + id + "/schritt/G99000001").page().select("[name=" + FAMILY_NAME + "]").val())
                .isEqualTo("Sommer");
        assertThat(CITY.database().sql("select count(*) from services.application_key where application = :id::uuid")
                .param("id", id).query(Long.class).single()).as("no browser opens it any more").isZero();
        assertThat(elsewhere.visitor().submit("/konto", "/mein/antraege/" + id + "/uebernehmen", Map.of()).statusCode())
                .as("it has an account already").isEqualTo(409);
    }

    @Test
    void aSignInThatIsTooWeakLosesNoAnswerAndLeadsToAStrongerOne() throws IOException {
        String service = ServiceWithForm.ofDogs(CITY, Level.BASIC);
        FormWalker walker = new FormWalker(person.signIn()).begin(service)
                .press(Map.of(FAMILY_NAME, "Sommer", "G99000001/F99000002", "Lea"));
        CITY.database().sql("update services.application set level = 'SUBSTANTIAL' where id = :id")
                .param("id", UUID.fromString(walker.application())).update();
        String dog = "G99000002/G99000003[0]/";
        walker.press(Map.of(dog + "F99000004", "Bello", dog + "F99000005", "1.5.2026", dog + "F99000006", "false"))
                .press(Map.of("F99000009", "true"));
        assertThat(walker.text()).contains("Weisen Sie sich zum Absenden noch einmal aus", "Sommer");
        String proof = walker.page().select("a[href*=nachweis]").attr("href");
        assertThat(proof).startsWith("/mein/nachweis/substanziell?weiter=/mein/antraege/" + walker.application());
        assertThat(walker.visitor().get(proof).headers().firstValue("Location").orElseThrow()).contains("/anmelden/bestaetigen/");
        assertThat(CITY.visitor().get(proof).headers().firstValue("Location").orElseThrow()).contains("/anmelden");
    }
}
