package city.moves.platform.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.identity.TestPeople.TestPerson;
import city.moves.platform.web.FormKeys;
import city.moves.platform.web.Language;
import city.moves.platform.web.Theme;
import city.moves.testing.Accessibility;
import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;

/** Nothing typed is lost because a session ended meanwhile. */
class ExpiredFormTest {

    private static final String NEW_ROLE = "/amt/rollen/neu";
    private static final String ELSEWHERE = "Dieses Formular ist hier nicht zu sehen";
    private static final String NOT_SENT = "Noch nicht gesendet";

    private final RunningCity city = RunningCity.get();
    private final String key = "abgelaufen-" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    @Test
    void whatWasTypedComesBackAfterTheNextSignInAndIsSentByThePersonAlone() {
        TestPerson admin = TestPeople.administrator();
        HttpVisitor visitor = admin.signIn();
        Map<String, String> typed = role(visitor);
        endSessions(admin);
        String signIn = location(visitor.post(NEW_ROLE, typed));
        assertThat(signIn).startsWith("/anmelden?weiter=");
        assertThat(visitor.get(signIn).body()).contains("Ihre Anmeldung ist abgelaufen", "eine halbe Stunde");
        HttpResponse<String> shown = comeBack(visitor, admin, signIn);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains(NOT_SENT).doesNotContain("Bitte ändern");
        assertThat(fields(shown, NEW_ROLE)).containsEntry("key", key).containsEntry("nameDe", "Ein \"langer\" Name");
        assertThat(visitor.get("/amt/rollen/" + key).statusCode()).as("nothing happens by itself").isEqualTo(404);
        assertThat(visitor.post(NEW_ROLE, fields(shown, NEW_ROLE)).statusCode()).isEqualTo(302);
        assertThat(visitor.get("/amt/rollen/" + key).body()).contains("langer");
        assertThat(location(visitor.get(way(signIn)))).as("once sent, it leads where it led").contains("/amt/rollen");
    }

    @Test
    void whatIsTooLongToBeKeptIsSaidToBeLost() {
        TestPerson admin = TestPeople.administrator();
        HttpVisitor visitor = admin.signIn();
        Map<String, String> typed = role(visitor);
        typed.put("nameDe", "x".repeat(400_001));
        endSessions(admin);
        HttpResponse<String> answer = visitor.post(NEW_ROLE, typed);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("länger als 400.000 Zeichen", "eine Seite zurück");
    }

    @Test
    void aMistakeInAKeptFormDoesNotMakeItAnother() {
        TestPerson admin = TestPeople.administrator();
        HttpVisitor visitor = admin.signIn();
        Map<String, String> typed = role(visitor);
        typed.put("nameDe", "");
        endSessions(admin);
        String signIn = location(visitor.post(NEW_ROLE, typed));
        HttpResponse<String> refused = visitor.post(NEW_ROLE, fields(comeBack(visitor, admin, signIn), NEW_ROLE));
        assertThat(refused.statusCode()).isEqualTo(400);
        Map<String, String> mended = fields(refused, NEW_ROLE);
        mended.put("nameDe", "Mit Namen");
        assertThat(visitor.post(NEW_ROLE, mended).statusCode()).isEqualTo(302);
        assertThat(location(visitor.get(way(signIn)))).contains("/amt/rollen");
    }

    @Test
    void aFormThatExpiresTwiceIsStillOneFormWithWhatWasTypedLast() {
        TestPerson admin = TestPeople.administrator();
        HttpVisitor visitor = admin.signIn();
        Map<String, String> typed = role(visitor);
        endSessions(admin);
        String first = location(visitor.post(NEW_ROLE, typed));
        Map<String, String> again = fields(comeBack(visitor, admin, first), NEW_ROLE);
        again.put("nameDe", "Später getippt");
        endSessions(admin);
        String second = location(visitor.post(NEW_ROLE, again));
        Map<String, String> last = fields(comeBack(visitor, admin, second), NEW_ROLE);
        assertThat(last).containsEntry("nameDe", "Später getippt");
        assertThat(visitor.post(NEW_ROLE, last).statusCode()).isEqualTo(302);
        assertThat(location(visitor.get(way(first)))).as("nothing is left to send").contains("/amt/rollen");
    }

    @Test
    void nobodyElseSeesItAndNobodyAfterHalfAnHour() {
        TestPerson admin = TestPeople.administrator();
        HttpVisitor visitor = admin.signIn();
        Map<String, String> typed = role(visitor);
        endSessions(admin);
        String signIn = location(visitor.post(NEW_ROLE, typed));
        HttpVisitor other = TestPeople.administrator().signIn();
        assertThat(other.get(way(signIn)).statusCode()).isEqualTo(404);
        assertThat(other.get(way(signIn)).body()).contains(ELSEWHERE).doesNotContain(key);
        visitor.signIn(admin.name(), TestPeople.PASSWORD);
        try (var _ = city.clock().forward(KeptForms.VALIDITY.plusSeconds(1))) {
            assertThat(visitor.get(way(signIn)).body()).contains(ELSEWHERE).doesNotContain(key);
        }
    }

    @Test
    void whoSignedInMeanwhileWithAnotherAccountIsToldAndTheFirstAccountGetsItBack() {
        TestPerson admin = TestPeople.administrator();
        Map<String, String> typed = role(admin.signIn());
        HttpVisitor browser = TestPeople.citizen().signIn();
        String waiting = location(browser.post(NEW_ROLE, typed));
        assertThat(waiting).startsWith("/konto/fortsetzen/");
        HttpResponse<String> told = browser.get(waiting);
        assertThat(told.body()).contains(ELSEWHERE).doesNotContain(key);
        String signIn = location(browser.post("/abmelden", fields(told, "/abmelden")));
        assertThat(signIn).startsWith("/anmelden?abgemeldet=ja&weiter=");
        assertThat(browser.get(signIn).body()).contains("Melden Sie sich mit dem anderen Konto an")
                .doesNotContain("Ihre Anmeldung ist abgelaufen");
        browser.signIn(admin.name(), TestPeople.PASSWORD);
        assertThat(fields(browser.get(waiting), NEW_ROLE)).containsEntry("key", key);
    }

    @Test
    void aFileIsNotKeptAndItsPersonIsToldAndLedBackToTheSamePage() {
        TestPerson admin = TestPeople.administrator();
        HttpVisitor visitor = admin.signIn();
        String once = role(visitor).get(FormKeys.FIELD);
        endSessions(admin);
        String signIn = location(visitor.send(visitor.request("/amt/strategie/tabelle?art=geld")
                .header("Content-Type", "multipart/form-data; boundary=grenze")
                .POST(HttpRequest.BodyPublishers.ofString("""
                        --grenze\r
                        Content-Disposition: form-data; name="once"\r
                        \r
                        %s\r
                        --grenze\r
                        Content-Disposition: form-data; name="datei"; filename="geld.csv"\r
                        \r
                        kennung\r
                        --grenze--\r
                        """.formatted(once))).build()));
        assertThat(signIn).isEqualTo("/anmelden?weiter=%2Famt%2Fstrategie%2Ftabelle%3Fart%3Dgeld&ohne-datei=ja");
        assertThat(visitor.get(signIn).body()).contains("Ihre Anmeldung ist abgelaufen", "noch einmal aus");
    }

    @Test
    void aFormOfTheSessionBeforeIsShownAgainAtOnceToWhoSignedInAnew() {
        TestPerson admin = TestPeople.administrator();
        HttpVisitor visitor = admin.signIn();
        Map<String, String> typed = role(visitor);
        endSessions(admin);
        visitor.signIn(admin.name(), TestPeople.PASSWORD);
        HttpResponse<String> shown = visitor.post(NEW_ROLE, typed);
        assertThat(shown.statusCode()).isEqualTo(403);
        assertThat(shown.body()).contains(NOT_SENT, key);
        assertThat(visitor.post(NEW_ROLE, fields(shown, NEW_ROLE)).statusCode()).isEqualTo(302);
    }

    @Test
    void passwordsAreNeverKept() {
        TestPerson person = TestPeople.citizen();
        HttpVisitor visitor = person.signIn();
        Map<String, String> typed = fields(visitor.get("/konto"), "/konto/passwort");
        typed.putAll(Map.of("present", TestPeople.PASSWORD, "wanted", "nie-gesehen-4711", "again", "nie-gesehen-4711"));
        endSessions(person);
        String signIn = location(visitor.post("/konto/passwort", typed));
        assertThat(city.database().sql("select fields from identity.kept_form where account = :account")
                .param("account", person.id()).query(String.class).single()).doesNotContain("nie-gesehen", TestPeople.PASSWORD);
        assertThat(comeBack(visitor, person, signIn).body()).contains(NOT_SENT).doesNotContain("nie-gesehen-4711");
        person.signIn();
    }

    @Test
    void aButtonAloneIsOfferedOnceMoreAndDoesNothingByItself() {
        TestPerson admin = TestPeople.administrator();
        TestPerson person = TestPeople.citizen();
        HttpVisitor visitor = admin.signIn();
        String path = "/amt/konten/" + person.id();
        Map<String, String> typed = fields(visitor.get(path), path + "/sperren");
        endSessions(admin);
        HttpResponse<String> shown = comeBack(visitor, admin, location(visitor.post(path + "/sperren", typed)));
        assertThat(shown.body()).contains("Senden Sie es noch einmal");
        assertThat(person.stored().locked()).isFalse();
        assertThat(visitor.post(path + "/sperren", fields(shown, path + "/sperren")).statusCode()).isEqualTo(302);
        assertThat(person.stored().locked()).isTrue();
    }

    @Test
    void whatAnybodyMayFillIsShownAgainAtOnceButNotIfAnotherHouseFilledIt() {
        HttpVisitor visitor = city.visitor();
        Map<String, String> typed = fields(visitor.get("/anmelden"), "/anmelden");
        typed.putAll(Map.of("name", "getippter.name", "password", "geheim und lang"));
        HttpResponse<String> shown = city.visitor().post("/anmelden", typed, "Origin", city.baseUrl());
        assertThat(shown.statusCode()).isEqualTo(403);
        assertThat(shown.body()).contains(NOT_SENT, "getippter.name").doesNotContain("geheim und lang");
        assertThat(city.visitor().post("/anmelden", typed, "Origin", "https://boese.example").body())
                .doesNotContain("getippter.name");
        assertThat(city.visitor().post("/anmelden", typed).body()).doesNotContain("getippter.name");
        typed.remove(FormKeys.FIELD);
        assertThat(city.visitor().post("/anmelden", typed, "Origin", city.baseUrl()).body())
                .doesNotContain("getippter.name");
    }

    @Test
    void whoSignsOutTwiceIsSignedOut() {
        HttpVisitor visitor = TestPeople.citizen().signIn();
        Map<String, String> typed = fields(visitor.get("/konto"), "/abmelden");
        assertThat(location(visitor.post("/abmelden", typed))).isEqualTo("/anmelden?abgemeldet=ja");
        assertThat(location(visitor.post("/abmelden", typed))).isEqualTo("/anmelden?abgemeldet=ja");
    }

    @Test
    void theSameInABrowserWithoutScript() {
        TestPerson admin = TestPeople.administrator();
        try (BrowserContext context = city.page(Language.DE, Theme.LIGHT, 1280).context().browser()
                .newContext(new NewContextOptions().setBaseURL(city.baseUrl()).setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate("/anmelden?weiter=%2Famt%2Frollen%2Fneu");
            signIn(page, admin);
            page.locator("#key").fill(key);
            page.locator("#nameDe").fill("Getippt");
            endSessions(admin);
            page.locator("main form button").click();
            assertThat(page.locator("main")).containsText("Ihre Anmeldung ist abgelaufen");
            signIn(page, admin);
            assertThat(page.locator("main")).containsText(NOT_SENT);
            assertThat(page.locator("#key")).hasValue(key);
            assertThat(page.locator("#nameDe")).hasValue("Getippt");
        }
    }

    @Test
    void thePagesAreForEveryone() {
        for (boolean german : new boolean[] {true, false}) {
            TestPerson admin = TestPeople.administrator();
            Page page = german ? city.page(Language.DE, Theme.LIGHT, 1280) : city.page(Language.EN, Theme.DARK, 390);
            String prefix = german ? "" : "/en";
            page.navigate(prefix + "/anmelden?weiter=%2Famt%2Frollen%2Fneu");
            signIn(page, admin);
            page.locator("#nameDe").fill("Getippt");
            endSessions(admin);
            page.locator("main form button").click();
            page.waitForURL("**/anmelden?**");
            Accessibility.check(page);
            signIn(page, admin);
            page.waitForURL("**/konto/fortsetzen/**");
            assertThat(page.locator("#nameDe")).hasValue("Getippt");
            Accessibility.check(page);
            page.navigate(prefix + "/konto/fortsetzen/" + UUID.randomUUID());
            Accessibility.check(page);
            page.locator("main form button").click();
            page.waitForURL("**/anmelden?abgemeldet=ja&weiter=**");
            Accessibility.check(page);
            page.context().close();
        }
    }

    private static void signIn(Page page, TestPerson person) {
        page.locator("#name").fill(person.name());
        page.locator("#password").fill(TestPeople.PASSWORD);
        page.locator("form[action$='/anmelden'] button").first().click();
    }

    private Map<String, String> role(HttpVisitor visitor) {
        Map<String, String> typed = fields(visitor.get(NEW_ROLE), NEW_ROLE);
        typed.putAll(Map.of("key", key, "nameDe", "Ein \"langer\" Name", "nameEn", "A name", "permissions", "audit.read"));
        return typed;
    }

    /** Signs in where the answer led, and goes on from there. */
    private HttpResponse<String> comeBack(HttpVisitor visitor, TestPerson person, String signIn) {
        visitor.signIn(person.name(), TestPeople.PASSWORD);
        return visitor.get(way(signIn));
    }

    private static String way(String signIn) {
        return URLDecoder.decode(signIn.substring(signIn.indexOf('=') + 1), StandardCharsets.UTF_8);
    }

    private void endSessions(TestPerson person) {
        city.bean(Sessions.class).endAll(person.id());
    }

    private static Map<String, String> fields(HttpResponse<String> page, String action) {
        Document document = Jsoup.parse(page.body());
        FormElement form = (FormElement) document.selectFirst("form[method=post][action='" + action + "']");
        Map<String, String> fields = new HashMap<>();
        form.formData().forEach(field -> fields.put(field.key(), field.value()));
        return fields;
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("status " + answer.statusCode());
    }
}
