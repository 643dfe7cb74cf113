package city.moves.services.cases;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.identity.TestPeople;
import city.moves.platform.identity.TestPeople.TestPerson;
import city.moves.platform.web.Language;
import city.moves.platform.web.Theme;
import city.moves.services.Level;
import city.moves.services.applications.ApplicationPaths;
import city.moves.services.applications.FormWalker;
import city.moves.services.applications.ServiceWithForm;
import city.moves.testing.Accessibility;
import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CounterTest {

    private static final RunningCity CITY = RunningCity.get();
    private static final String DESK = "/amt/schalter";
    private static final String DOG = "G99000002/G99000003[0]/";
    private static final Map<String, String> CARD = Map.of("name", "Gisela Ohne-Netz", "ausweis", "IDENTITY_CARD");
    private static final TestPerson CLERK = TestPeople.citizen().holding("case-worker", HandedIn.OFFICE);
    private static String free = "";
    private static String strict = "";

    private final FormWalker clerk = new FormWalker(CLERK.signIn());

    @BeforeAll
    static void addServices() throws IOException {
        free = HandedIn.service(CITY);
        strict = ServiceWithForm.ofDogs(CITY, Level.HIGH);
    }

    private FormWalker begin(String service, Map<String, String> said) {
        return clerk.open(DESK + "/dienste/" + service).press(said);
    }

    private UUID handIn(String service, Map<String, String> said) {
        begin(service, said).press(Map.of("G99000001/F99000001", "Ohne-Netz", "G99000001/F99000002", "Gisela"))
                .press(Map.of(DOG + "F99000004", "Bello", DOG + "F99000005", "1.5.2026", DOG + "F99000006", "false"))
                .press(Map.of("F99000009", "true"));
        assertThat(clerk.text()).contains("Sie nehmen den Antrag für Gisela Ohne-Netz auf", "Die Person hat alle Angaben gesehen");
        clerk.press(Map.of("richtig", "ja"));
        return UUID.fromString(clerk.address().replaceFirst(".*/antraege/([^/?]+).*", "$1"));
    }

    @Test
    void aClerkTakesInWhatOnlyThoseMayApplyForWhoAreKnownAndPrintsAWayToIt() {
        clerk.open(DESK + "?q=" + strict);
        assertThat(clerk.status()).isEqualTo(200);
        UUID id = handIn(strict, CARD);
        assertThat(clerk.heading()).startsWith("Antrag 2").endsWith("ist abgegeben");
        clerk.press(Map.of());
        String link = clerk.page().select("main code").text();
        assertThat(link).startsWith(CITY.baseUrl() + "/antrag/");
        FormWalker home = new FormWalker(CITY.visitor()).open(URI.create(link).getPath());
        assertThat(home.address()).isEqualTo(ApplicationPaths.of(id));
        assertThat(home.text()).contains("Gisela");
        clerk.open("/amt/antraege/" + id);
        assertThat(clerk.heading()).endsWith("Gisela Ohne-Netz");
        assertThat(clerk.text()).contains("Am Schalter aufgenommen", "für Gisela Ohne-Netz", "Personalausweis");
        assertThat(CITY.database().sql("select role from services.application_event where application = :id and number = 1")
                .param("id", id).query(String.class).single()).isEqualTo("OFFICE");
        assertThat(CITY.database().sql("select applicant is null from services.application where id = :id").param("id", id)
                .query(Boolean.class).single()).isTrue();
        assertThat(CITY.database().sql("select count(*) from audit.entry where subject = :subject and account = :clerk")
                .param("subject", "application:" + id).param("clerk", CLERK.id()).query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void whoSaysAMailAddressGetsTheLinkByMail() {
        handIn(free, Map.of("name", "Gisela Ohne-Netz", "ausweis", "NONE", "kontakt", "gisela.ohne-netz@example.org"));
        assertThat(CITY.database().sql("select count(*) from mail.message where recipient = 'gisela.ohne-netz@example.org'")
                .query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void whatIsMissingIsAskedForAndWithoutADocumentNothingBeginsThatNeedsOne() {
        begin(strict, Map.of("kontakt", "0711 123456"));
        assertThat(clerk.errors()).contains("für wen Sie den Antrag aufnehmen", "was Sie gesehen haben");
        assertThat(clerk.page().select("#kontakt").attr("value")).isEqualTo("0711 123456");
        clerk.press(Map.of("name", "Gisela Ohne-Netz", "ausweis", "NONE"));
        assertThat(clerk.status()).isEqualTo(400);
        assertThat(clerk.errors()).contains("Für diese Leistung muss sich die Person ausweisen");
    }

    @Test
    void aDraftWaitsAtTheCounterAndIsOpenToNobodyElse() {
        begin(free, CARD).press(Map.of("G99000001/F99000001", "Ohne-Netz", "G99000001/F99000002", "Gisela", "tun", "spaeter"));
        assertThat(clerk.address()).isEqualTo(DESK);
        assertThat(clerk.text()).contains("Angefangen und noch nicht abgegeben", "Gisela Ohne-Netz");
        String draft = clerk.page().select("main .mv-panel a").first().attr("href");
        HttpVisitor colleague = TestPeople.citizen().holding("case-worker", HandedIn.OFFICE).signIn();
        assertThat(colleague.get(draft).statusCode()).isEqualTo(404);
        assertThat(colleague.get(DESK).body()).doesNotContain("Gisela Ohne-Netz");
        assertThat(CITY.visitor().get(draft).statusCode()).as("leads to the sign-in").isEqualTo(302);
        clerk.open(draft + "/uebernehmen").press(Map.of());
        assertThat(clerk.status()).as("never becomes the clerk's own").isEqualTo(409);
        clerk.open(draft);
        assertThat(clerk.status()).isEqualTo(200);
    }

    @Test
    void whoLosesTheRightLosesTheDraft() {
        TestPerson leaving = TestPeople.citizen().holding("case-worker", HandedIn.OFFICE);
        FormWalker walker = new FormWalker(leaving.signIn());
        walker.open(DESK + "/dienste/" + free).press(CARD);
        String step = walker.address();
        CITY.database().sql("delete from identity.assignment where account = :account").param("account", leaving.id()).update();
        assertThat(new FormWalker(leaving.signIn()).open(step).status()).isEqualTo(404);
    }

    @Test
    void onlyWhoHoldsTheRightForTheOfficeTakesIn() {
        HttpVisitor other = TestPeople.citizen().holding("case-worker", "tiefbauamt").signIn();
        assertThat(other.get(DESK + "/dienste/" + free).statusCode()).isEqualTo(403);
        assertThat(other.get(DESK).body()).doesNotContain("/dienste/" + free);
        HttpVisitor citizen = TestPeople.citizen().signIn();
        assertThat(citizen.get(DESK).statusCode()).isEqualTo(403);
        assertThat(citizen.get(DESK + "/dienste/" + free).statusCode()).isEqualTo(403);
        UUID id = handIn(free, CARD);
        HttpVisitor colleague = TestPeople.citizen().holding("case-worker", HandedIn.OFFICE).signIn();
        assertThat(colleague.get(DESK + "/antraege/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void whoTookItInDoesNotApproveIt() {
        TestPerson head = TestPeople.citizen().holding("case-worker", HandedIn.OFFICE).holding("case-signer", HandedIn.OFFICE);
        FormWalker walker = new FormWalker(head.signIn());
        walker.open(DESK + "/dienste/" + free).press(CARD)
                .press(Map.of("G99000001/F99000001", "Ohne-Netz", "G99000001/F99000002", "Gisela"))
                .press(Map.of(DOG + "F99000004", "Bello", DOG + "F99000005", "1.5.2026", DOG + "F99000006", "false"))
                .press(Map.of("F99000009", "true")).press(Map.of("richtig", "ja"));
        UUID id = UUID.fromString(walker.address().replaceFirst(".*/antraege/([^/?]+).*", "$1"));
        clerk.open(CasePaths.of(id)).press("main form[action$=take]", Map.of(), Map.of());
        clerk.open(CasePaths.action(id, CaseAction.PREPARE))
                .press("main form[method=post][action$=prepare]", Map.of("entscheidung", "GRANTED", "text", "Bewilligt."), Map.of());
        walker.open(CasePaths.of(id)).press("main form[action$=approve]", Map.of(), Map.of());
        assertThat(walker.status()).isEqualTo(403);
        assertThat(CITY.database().sql("select stage from services.application where id = :id").param("id", id)
                .query(String.class).single()).isEqualTo("DECISION_PREPARED");
    }

    @ParameterizedTest
    @CsvSource({"DE, LIGHT, 1280", "EN, DARK, 390"})
    void everyPageIsAccessible(Language language, Theme theme, int width) {
        Page page = CITY.page(language, theme, width);
        page.navigate("/anmelden");
        page.fill("[name=name]", CLERK.name());
        page.fill("[name=password]", "a password for tests");
        page.press("[name=password]", "Enter");
        page.waitForURL(address -> !address.contains("/anmelden"));
        page.navigate(language.prefix() + DESK);
        Accessibility.check(page);
        page.navigate(language.prefix() + DESK + "/dienste/" + free);
        Accessibility.check(page);
        page.fill("[name=name]", "Gisela Ohne-Netz");
        page.check("[name=ausweis][value=PASSPORT]");
        page.click("main form button");
        page.locator(".kern-alert").first().waitFor();
        Accessibility.check(page);
        page.navigate(language.prefix() + DESK + "/antraege/" + handIn(free, CARD));
        Accessibility.check(page);
        page.click("main form button");
        page.locator("main code").waitFor();
        Accessibility.check(page);
        RunningCity.leave(page);
    }
}
