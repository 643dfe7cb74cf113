package city.moves.services.applications;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.identity.TestPeople;
import city.moves.platform.identity.TestPeople.TestPerson;
import city.moves.platform.personal.DataSubject;
import city.moves.platform.personal.PersonalData;
import city.moves.services.Level;
import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import java.io.IOException;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Who applies for somebody else says so and shows why; by a mandate one acts in the name of another account, as far as it goes. */
class MandatesTest {

    private static final RunningCity CITY = RunningCity.get();
    private static final String MANDATES = "/mein/vollmachten";
    private static final String DOG = "G99000002/G99000003[0]/";

    private final TestPerson giver = TestPeople.citizen();
    private final TestPerson holder = TestPeople.citizen();
    private final HttpVisitor giving = giver.signIn();
    private final FormWalker walker = new FormWalker(holder.signIn());

    @Test
    void theHolderActsInTheNameOfTheGiverWhoSeesEverythingUntilOneOfThemEndsIt() throws IOException {
        String service = ServiceWithForm.ofDogs(CITY, Level.BASIC);
        FormWalker offering = new FormWalker(giving).open(MANDATES)
                .press("form[action$=vollmachten]", Map.of("leistung", service, "bis", in(Duration.ofDays(30))), Map.of());
        assertThat(offering.errors()).isEmpty();
        assertThat(offering.text()).contains("Ihre Vollmacht ist bereit");
        String link = offering.page().select("code").text().replaceFirst(".*(/mein/vollmachten/annehmen/)", "$1");
        assertThat(giving.submit(link, link, Map.of()).statusCode()).as("not one's own").isEqualTo(403);
        walker.open(link).press(Map.of());
        assertThat(walker.text()).contains("Angenommen", name(giver));
        assertThat(TestPeople.citizen().signIn().get(link).statusCode()).as("only once").isEqualTo(404);

        String mandate = id();
        walker.open(ApplicationPaths.begin(service)).press(Map.of("fuer", mandate));
        String application = walker.application();
        filled(walker);
        assertThat(walker.text()).contains("Gestellt für eine andere Person von", name(holder));
        walker.press(Map.of(ReviewPage.DECLARED, "ja"));
        assertThat(walker.text()).contains("Ihr Antrag ist angekommen");
        assertThat(walker.page().select("form[action$=merken]")).as("nothing of others is kept").isEmpty();
        assertThat(giving.get("/mein/antraege/" + application).body()).contains("Ihr Antrag ist angekommen", name(holder));
        assertThat(told(giver)).isEqualTo(told(holder)).isEqualTo(1);

        String other = ServiceWithForm.ofDogs(CITY, Level.BASIC);
        assertThat(walker.open(ApplicationPaths.begin(other)).text()).doesNotContain(name(giver));
        assertThat(walker.press(Map.of("fuer", mandate)).status()).as("another service").isEqualTo(403);
        assertThat(new FormWalker(TestPeople.citizen().signIn()).open(ApplicationPaths.begin(service))
                .press(Map.of("fuer", mandate)).status()).as("somebody else's").isEqualTo(403);
        CITY.database().sql("update services.mandate set until = current_date - 1 where id = :id::uuid").param("id", mandate).update();
        assertThat(walker.visitor().get("/mein/antraege/" + application).statusCode()).as("over").isEqualTo(404);
        assertThat(walker.open(ApplicationPaths.begin(service)).press(Map.of("fuer", mandate)).status()).isEqualTo(403);
        CITY.database().sql("update services.mandate set until = current_date + 1 where id = :id::uuid").param("id", mandate).update();
        assertThat(walker.visitor().get("/mein/antraege/" + application).statusCode()).isEqualTo(200);
        assertThat(walker.visitor().get("/mein/antraege").body()).contains(application);

        assertThat(TestPeople.citizen().signIn().submit("/konto", MANDATES + "/" + mandate + "/beenden", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(giving.submit(MANDATES, MANDATES + "/" + mandate + "/beenden", Map.of()).statusCode()).isEqualTo(302);
        assertThat(walker.visitor().get("/mein/antraege/" + application).statusCode()).as("revoked").isEqualTo(404);
        assertThat(walker.visitor().get("/mein/antraege").body()).doesNotContain(application);
        assertThat(giving.get("/mein/antraege/" + application).statusCode()).isEqualTo(200);
        assertThat(giving.get("/konto/daten/vollmachten").body()).contains("Vollmacht");
        assertThat(count("select count(*) from notifications.notice where account = :id and kind = 'services.mandate'", giver))
                .as("the giver is told of the yes").isEqualTo(1);
        assertThat(count("select count(*) from notifications.notice where account = :id and kind = 'services.mandate'", holder))
                .as("the holder is told of the end").isEqualTo(1);
        erase(giver);
        assertThat(walker.open(MANDATES).text()).contains("Gelöschtes Konto", "beendet").doesNotContain(name(giver));
        assertThat(count("select count(*) from services.mandate where giver = :id or ended_by = :id", giver)).isZero();
        erase(holder);
        assertThat(count("select count(*) from services.mandate where id = '" + mandate + "' and :id is not null", holder))
                .as("nobody is left to keep it for").isZero();
    }

    @Test
    void whoActsForSomebodyWithoutAnAccountSaysWhyAndShowsIt() throws IOException {
        String service = ServiceWithForm.ofDogs(CITY, Level.NONE);
        walker.open(ApplicationPaths.begin(service)).press(Map.of("fuer", "andere"));
        assertThat(walker.heading()).isEqualTo("Sie handeln für eine andere Person");
        UUID application = UUID.fromString(walker.application());
        walker.press(Map.of("tun", "weiter"));
        assertThat(walker.errors()).contains("Wählen Sie aus, warum Sie handeln dürfen");
        walker.open(ApplicationPaths.step(application, "G99000001"));
        filled(walker);
        assertThat(walker.page().select("[name=" + ReviewPage.DECLARED + "]")).as("not before it is said").isEmpty();
        walker.open(ApplicationPaths.acting(application)).press(Map.of("tun", "weiter", "art", "AUTHORISED", "name", "Ida Vertreterin"));
        assertThat(walker.errors()).contains("Laden Sie die Bestellungsurkunde oder die Vollmacht hoch");
        walker.press(Map.of("tun", "weiter", "art", "AUTHORISED", "name", "Ida Vertreterin"), Map.of("nachweis", FormWalker.PDF));
        assertThat(walker.heading()).isEqualTo("Prüfen und absenden");
        walker.open(ApplicationPaths.step(application, "G99000001")).press(Map.of());
        walker.open(ApplicationPaths.review(application));
        assertThat(walker.text()).as("a step later the proof is still there").contains("Ida Vertreterin", "nachweis.pdf");
        walker.press(Map.of(ReviewPage.DECLARED, "ja"));
        assertThat(walker.text()).contains("Ihr Antrag ist angekommen", "Ida Vertreterin");
        assertThat(CITY.database().sql("select person from services.application where id = :id").param("id", application)
                .query(String.class).single()).as("the desk lists for whom it is").isEqualTo("Lea Sommer");
        FormWalker clerk = new FormWalker(TestPeople.citizen().holding("case-worker", "stadtkaemmerei").signIn());
        assertThat(clerk.open("/amt/antraege/" + application).text())
                .contains("Lea Sommer", "Gestellt für eine andere Person von", "Ida Vertreterin", "nachweis.pdf");
    }

    private static void erase(TestPerson person) {
        CITY.bean(TransactionTemplate.class).executeWithoutResult(_ -> CITY.beans(PersonalData.class).stream()
                .filter(data -> data.holding().key().equals("vollmachten"))
                .forEach(data -> data.erase(new DataSubject(person.id(), Set.of(), Set.of()))));
    }

    private static long count(String question, TestPerson person) {
        return CITY.database().sql(question).param("id", person.id()).query(Long.class).single();
    }

    private static void filled(FormWalker walker) {
        walker.press(Map.of("G99000001/F99000001", "Sommer", "G99000001/F99000002", "Lea"))
                .press(Map.of(DOG + "F99000004", "Bello", DOG + "F99000005", "1.5.2026", DOG + "F99000006", "false"))
                .press(Map.of("F99000009", "true"));
    }

    private String id() {
        return CITY.database().sql("select id::text from services.mandate where giver = :giver").param("giver", giver.id())
                .query(String.class).single();
    }

    private static String name(TestPerson person) {
        return CITY.database().sql("select display_name from identity.account where id = :id").param("id", person.id())
                .query(String.class).single();
    }

    private static long told(TestPerson person) {
        return CITY.database().sql("select count(*) from notifications.notice where account = :id and kind = 'services.received'")
                .param("id", person.id()).query(Long.class).single();
    }

    private static String in(Duration time) {
        return CITY.clock().today().plusDays(time.toDays()).format(DateTimeFormatter.ofPattern("dd.MM.yyyy"));
    }
}
