package city.moves.platform.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.identity.TestPeople.TestPerson;
import city.moves.platform.web.Language;
import city.moves.platform.web.Theme;
import city.moves.testing.Accessibility;
import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.net.HttpCookie;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is dangerous asks once more who one is, and loses nothing of what was entered. */
class ConfirmTest {

    private final RunningCity city = RunningCity.get();

    @Test
    void aFormGoesOnAfterTheProofWithoutScript() {
        TestPerson person = TestPeople.citizen();
        TestPerson admin = TestPeople.administrator();
        HttpVisitor visitor = admin.signIn();
        String opened = AccountsModel.PATH + "/" + person.id();
        visitor.get(opened);
        age(admin);
        HttpResponse<String> stopped = visitor.submit(opened, opened + "/rollen",
                Map.of("role", "steering-office", "department", "do-it", "until", "31.12.2099"));
        String confirm = location(stopped);
        assertThat(confirm).startsWith("/anmelden/bestaetigen/").doesNotContain("steering");
        assertThat(roles(person)).isEmpty();
        assertThat(visitor.submit(confirm, confirm, Map.of("password", "a wrong password")).statusCode())
                .isEqualTo(400);
        String before = cookie(visitor);
        HttpResponse<String> proved = visitor.submit(confirm, confirm, Map.of("password", TestPeople.PASSWORD));
        assertThat(cookie(visitor)).as("the session has another id").isNotEqualTo(before);
        HttpResponse<String> kept = visitor.get(location(proved));
        assertThat(kept.body()).contains("31.12.2099").contains("Jetzt absenden");
        assertThat(send(visitor, kept).statusCode()).isEqualTo(302);
        assertThat(roles(person)).containsExactly("steering-office @ do-it until 2099-12-31");
    }

    @Test
    void theSameInABrowser() {
        TestPerson person = TestPeople.citizen();
        TestPerson admin = TestPeople.administrator();
        Page page = city.page(Language.DE, Theme.LIGHT, 1280);
        page.navigate("/anmelden?weiter=" + AccountsModel.PATH.replace("/", "%2F") + "%2F" + person.id());
        page.locator("#name").fill(admin.name());
        page.locator("#password").fill(TestPeople.PASSWORD);
        page.locator("form[action='/anmelden'] button").click();
        page.waitForURL("**" + AccountsModel.PATH + "/**");
        age(admin);
        page.locator("#displayName").fill("Ein \"neuer\" <Name> & mehr");
        page.locator("form[action='" + AccountsModel.PATH + "/" + person.id() + "'] button").click();
        assertThat(page.locator("h1")).hasText("Bestätigen Sie, dass Sie es sind");
        Accessibility.check(page);
        page.locator("#password").fill(TestPeople.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Bestätigt");
        Accessibility.check(page);
        page.locator("main form button").click();
        assertThat(page.locator("h1")).hasText("Ein \"neuer\" <Name> & mehr");
        page.context().close();
    }

    @Test
    void bothPagesAreForEveryoneInEnglishAndDark() {
        TestPerson person = TestPeople.citizen();
        Page page = city.page(Language.EN, Theme.DARK, 390);
        page.navigate("/en/anmelden");
        page.locator("#name").fill(person.name());
        page.locator("#password").fill(TestPeople.PASSWORD);
        page.locator("form[action$='/anmelden'] button").click();
        page.waitForURL("**/en/konto");
        UUID kept = keep(person, Assurance.BASIC, true);
        page.navigate("/en" + ConfirmPages.path(kept));
        Accessibility.check(page);
        page.navigate("/en" + ConfirmPages.path(keep(person, Assurance.HIGH, false)));
        assertThat(page.locator("main")).containsText("High");
        Accessibility.check(page);
        page.navigate("/en" + ConfirmPages.path(kept) + "/weiter");
        Accessibility.check(page);
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/amt/konten/{person}/sperren", "/amt/konten/{person}/rollen",
        "/amt/konten/{person}/rollen/entziehen", "/amt/konten/{person}/link", "/amt/konten/{person}",
        "/amt/rollen/neu", "/amt/rollen/releaser", "/konto/zugaenge", "/konto/programme",
        "/konto/zugaenge/01900000-0000-7000-8000-0000deadbeef/entfernen"})
    void whatIsDangerousNeedsAProof(String path) {
        TestPerson admin = TestPeople.administrator();
        HttpVisitor visitor = admin.signIn();
        age(admin);
        String action = path.replace("{person}", TestPeople.citizen().id().toString());
        assertThat(location(visitor.submit("/konto", action, Map.of()))).startsWith("/anmelden/bestaetigen/");
    }

    @Test
    void whoHasNoRightIsAskedForNoneAfterTheProofEither() {
        TestPerson citizen = TestPeople.citizen().holding("measure-owner", "do-it");
        HttpVisitor visitor = citizen.signIn();
        age(citizen);
        String target = "/amt/konten/" + TestPeople.citizen().id() + "/sperren";
        String confirm = location(visitor.submit("/konto", target, Map.of("version", "1")));
        HttpResponse<String> proved = visitor.submit(confirm, confirm, Map.of("password", TestPeople.PASSWORD));
        assertThat(send(visitor, visitor.get(location(proved))).statusCode()).isEqualTo(403);
    }

    @Test
    void whatWasEnteredIsShownToNobodyElseAndNotForLong() {
        TestPerson owner = TestPeople.citizen();
        UUID kept = keep(owner, Assurance.BASIC, false);
        HttpVisitor stranger = TestPeople.citizen().signIn();
        assertThat(stranger.get(ConfirmPages.path(kept)).statusCode()).isEqualTo(404);
        assertThat(stranger.get(ConfirmPages.path(kept) + "/weiter").statusCode()).isEqualTo(404);
        HttpVisitor visitor = owner.signIn();
        assertThat(visitor.get(ConfirmPages.path(kept)).statusCode()).isEqualTo(200);
        try (var _ = city.clock().forward(KeptForms.VALIDITY.plusSeconds(1))) {
            assertThat(visitor.get(ConfirmPages.path(kept)).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void secretsAreNotKeptAndNoMoreThanAFewForms() {
        TestPerson person = TestPeople.citizen();
        UUID kept = city.bean(KeptForms.class).keep(person.id(), KeptForm.waiting(true, "/konto",
                Map.of("password", List.of("geheim"), "_csrf", List.of("token"), "name", List.of("a", "b")), false,
                Assurance.BASIC));
        assertThat(city.bean(KeptForms.class).find(person.id(), kept).orElseThrow().fields())
                .isEqualTo(Map.of("name", List.of("a", "b")));
        for (int i = 0; i < 30; i++) {
            keep(person, Assurance.BASIC, false);
        }
        assertThat(city.database().sql("select count(*) from identity.kept_form where account = :account")
                .param("account", person.id()).query(Long.class).single()).isLessThanOrEqualTo(20);
    }

    @Test
    void filesAreNotKeptAndThePageSaysSo() {
        TestPerson admin = TestPeople.administrator();
        HttpVisitor visitor = admin.signIn();
        String token = HttpVisitor.token(visitor.get("/konto"));
        age(admin);
        String body = """
                --x\r
                Content-Disposition: form-data; name="nameDe"\r
                \r
                Rolle mit Datei\r
                --x\r
                Content-Disposition: form-data; name="file"; filename="a.txt"\r
                Content-Type: text/plain\r
                \r
                inside of the file\r
                --x--\r
                """;
        HttpResponse<String> stopped = visitor.send(visitor.request("/amt/rollen/releaser?_csrf=" + token)
                .header("Accept", "text/html").header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build());
        String page = visitor.get(location(stopped)).body();
        assertThat(page).contains("Dateien bleiben nicht erhalten");
        assertThat(visitor.get(location(stopped) + "/weiter").body()).contains("Rolle mit Datei")
                .contains("Dateien bleiben nicht erhalten").doesNotContain("inside of the file");
    }

    @Test
    void aProgramIsToldInsteadOfLedToAPage() {
        TestPerson admin = TestPeople.administrator();
        HttpVisitor visitor = admin.signIn();
        String token = HttpVisitor.token(visitor.get("/konto"));
        age(admin);
        assertThat(visitor.post("/amt/rollen/releaser", Map.of("_csrf", token), "Accept", "application/json")
                .statusCode()).isEqualTo(401);
    }

    private UUID keep(TestPerson person, Assurance assurance, boolean files) {
        return city.bean(KeptForms.class).keep(person.id(), KeptForm.waiting(true, "/konto",
                Map.of("displayName", List.of("Typed")), files, assurance));
    }

    /** As if the sign-in was an hour ago. The clock stays, since the brake at the door lives by it too. */
    private void age(TestPerson person) {
        city.database().sql("""
                update identity.session_attributes set attribute_bytes = :bytes
                where attribute_name = :name and session_primary_id in (
                    select primary_id from identity.session where principal_name = :account)
                """)
                .param("bytes", serialized(Instant.now().minus(Duration.ofHours(1)).toString()))
                .param("name", ProofGate.PROVED_AT).param("account", person.id().toString()).update();
    }

    private static byte[] serialized(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
            stream.writeObject(text);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toByteArray();
    }

    /** Presses the button of the page with the kept form. */
    private static HttpResponse<String> send(HttpVisitor visitor, HttpResponse<String> page) {
        Document document = Jsoup.parse(page.body());
        Element form = document.selectFirst("main form");
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input").forEach(input -> fields.put(input.attr("name"), input.attr("value")));
        return visitor.post(form.attr("action"), fields);
    }

    private List<String> roles(TestPerson person) {
        return city.bean(Roles.class).heldBy(person.id()).stream().map(Assignment::inWords).toList();
    }

    private static String cookie(HttpVisitor visitor) {
        return visitor.cookies().getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("session")).map(HttpCookie::getValue).findFirst()
                .orElseThrow();
    }

    private String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replace(city.baseUrl(), "");
    }
}
