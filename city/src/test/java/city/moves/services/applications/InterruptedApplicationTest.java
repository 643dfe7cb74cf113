package city.moves.services.applications;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.identity.TestPeople;
import city.moves.platform.identity.TestPeople.TestPerson;
import city.moves.platform.web.Language;
import city.moves.platform.web.Theme;
import city.moves.services.Level;
import city.moves.testing.Accessibility;
import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What happens between the pages of a form: a session that ends, a second click, the way back, another window. */
class InterruptedApplicationTest {

    private static final RunningCity CITY = RunningCity.get();
    private static final String NEXT = "main .mv-send .kern-btn--primary";
    private static final String SURNAME = "main [name='G99000001/F99000001']";
    private static final String FORENAME = "main [name='G99000001/F99000002']";
    private static final String DOG = "G99000002/G99000003[0]/";
    private static final String NOT_SENT = "Noch nicht gesendet";

    @Test
    void whatWasTypedWhileTheSessionEndedIsThereAfterTheNextSignInAndOnlyFilesAreChosenAnew() throws IOException {
        TestPerson person = TestPeople.citizen();
        Page page = phone();
        page.navigate("/anmelden?weiter=" + ApplicationPaths.begin(ServiceWithForm.ofDogs(CITY, Level.BASIC)));
        signIn(page, person);
        press(page, "main form button");
        type(page, "Şahin");
        endSession(page);
        press(page, NEXT);
        assertThat(page.locator("main")).containsText("Ihre Anmeldung ist abgelaufen");
        signIn(page, person);
        assertThat(page.locator("main")).containsText(NOT_SENT);
        assertThat(page.locator(SURNAME)).hasValue("Şahin");
        Accessibility.check(page);
        press(page, NEXT);
        dog(page);
        page.fill("[name='" + DOG + "F99000004']", "Rex");
        page.setInputFiles("[name='" + DOG + "F99000007']", new FilePayload("nachweis.pdf", "application/pdf", FormWalker.PDF));
        endSession(page);
        press(page, NEXT);
        signIn(page, person);
        assertThat(page.locator("main .kern-alert")).containsText("Wählen Sie die Dateien noch einmal aus");
        assertThat(page.locator("[name='" + DOG + "F99000004']")).hasValue("Rex");
        RunningCity.leave(page);
    }

    @Test
    void withoutAnAccountAPageThatIsTooOldIsShownAgainAsItWas() throws IOException {
        Page page = begun(ServiceWithForm.ofDogs(CITY, Level.NONE));
        type(page, "Şahin");
        page.context().clearCookies(new ClearCookiesOptions().setName("form"));
        press(page, NEXT);
        assertThat(page.locator("main")).containsText(NOT_SENT);
        assertThat(page.locator(SURNAME)).hasValue("Şahin");
        press(page, NEXT);
        assertThat(page.locator("h1")).hasText("Ihre Hunde");
        RunningCity.leave(page);
    }

    @Test
    void whoComesByAnOldAddressLearnsHowToGetToTheApplication() throws IOException {
        TestPerson person = TestPeople.citizen();
        FormWalker walker = new FormWalker(person.signIn()).begin(ServiceWithForm.ofDogs(CITY, Level.BASIC));
        Page page = phone();
        assertThat(page.navigate("/antrag/AAAAAAAAAAAAAAAAAAAAAA").status()).isEqualTo(404);
        assertThat(page.locator("h1")).hasText("Dieser Antrag ist hier nicht zu sehen");
        Accessibility.check(page);
        page.navigate(walker.address());
        signIn(page, person);
        assertThat(page.locator("h1")).hasText("Halterin oder Halter");
        RunningCity.leave(page);
        assertThat(new FormWalker(TestPeople.citizen().signIn()).open(walker.address()).text())
                .contains("Unter diesem Konto gibt es diesen Antrag nicht");
    }

    @Test
    void twoClicksAreOneBeginningAndOneApplicationAndTheWayBackLeadsToIt() throws IOException {
        FormWalker anna = new FormWalker(CITY.visitor());
        anna.open(ApplicationPaths.begin(ServiceWithForm.ofDogs(CITY, Level.NONE)));
        List<String> begun = twice(anna);
        assertThat(begun.getFirst()).contains("/schritt/").isEqualTo(begun.getLast());
        anna.open(begun.getFirst());
        String firstStep = anna.address();
        Map<String, String> stale = fields(anna);
        anna.press(Map.of("G99000001/F99000001", "Şahin", "G99000001/F99000002", "Anna"))
                .press(Map.of(DOG + "F99000004", "Bello", DOG + "F99000005", "1.5.2026", DOG + "F99000006", "false"))
                .press(Map.of("F99000009", "true"));
        String review = anna.address();
        anna.page().select("[name=" + ReviewPage.DECLARED + "]").attr("checked", "");
        assertThat(twice(anna)).hasSize(2).containsOnly(ApplicationPaths.of(UUID.fromString(anna.application())));
        assertThat(CITY.database().sql("select count(*) from services.application_event where application = :id::uuid and to_stage = 'RECEIVED'")
                .param("id", anna.application()).query(Long.class).single()).isOne();
        for (String back : List.of(review, firstStep)) {
            assertThat(anna.open(back).text()).as("the way back").contains("Ihr Antrag ist angekommen", "Şahin");
        }
        stale.put("G99000001/F99000001", "Anders");
        assertThat(anna.visitor().post(firstStep, stale).statusCode()).isEqualTo(302);
        assertThat(anna.open(review).text()).as("what was handed in stays").contains("Şahin").doesNotContain("Anders");
    }

    @Test
    void twoWindowsOnOneDraftAreToldAndNeitherOverwritesTheOther() throws IOException {
        Page one = begun(ServiceWithForm.ofDogs(CITY, Level.NONE));
        Page two = one.context().newPage();
        two.navigate(one.url());
        type(two, "Sommer");
        press(two, NEXT);
        type(one, "Winter");
        press(one, NEXT);
        assertThat(one.locator("main")).containsText("in einem anderen Fenster geändert");
        assertThat(one.locator("main")).containsText("Gespeichert ist inzwischen: Sommer");
        assertThat(one.locator(SURNAME)).hasValue("Winter");
        Accessibility.check(one);
        press(one, NEXT);
        assertThat(one.locator("h1")).hasText("Ihre Hunde");
        RunningCity.leave(one);
    }

    /** Where each of two sendings of the form on a page led, which were on their way at the same time. */
    private static List<String> twice(FormWalker walker) {
        Map<String, String> fields = fields(walker);
        String action = form(walker).attr("action");
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<HttpResponse<String>>> sent = Stream.of(1, 2).map(_ -> CompletableFuture.supplyAsync(
                    () -> walker.visitor().post(action, fields), hands)).toList();
            return sent.stream().map(CompletableFuture::join)
                    .map(answer -> answer.headers().firstValue("Location").orElse("status " + answer.statusCode())).toList();
        }
    }

    private static Element form(FormWalker walker) {
        return walker.page().select("main form[method=post]").first();
    }

    private static Map<String, String> fields(FormWalker walker) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element input : form(walker).select("input[name]")) {
            if (!input.attr("type").matches("radio|checkbox|file") || input.hasAttr("checked")) {
                fields.put(input.attr("name"), input.attr("value"));
            }
        }
        return fields;
    }

    private static Page phone() {
        return CITY.page(Language.DE, Theme.LIGHT, 390);
    }

    private static Page begun(String service) {
        Page page = phone();
        page.navigate(ApplicationPaths.begin(service));
        press(page, "main form button");
        return page;
    }

    private static void press(Page page, String selector) {
        Hand.pointing(page).press(selector);
    }

    private static void type(Page page, String surname) {
        page.fill(SURNAME, surname);
        page.fill(FORENAME, "Anna");
    }

    private static void dog(Page page) {
        page.fill("[name='" + DOG + "F99000004']", "Bello");
        page.fill("[name='" + DOG + "F99000005']", "1.5.2026");
        page.check("[name='" + DOG + "F99000006'][value=true]");
    }

    private static void endSession(Page page) {
        page.context().clearCookies(new ClearCookiesOptions().setName("session"));
    }

    private static void signIn(Page page, TestPerson person) {
        page.fill("#name", person.name());
        page.fill("#password", "a password for tests");
        press(page, "main form .kern-btn--primary");
    }
}
