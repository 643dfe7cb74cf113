package city.moves.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningInTest {

    private final RunningCity city = RunningCity.get();

    @Test
    void aPersonSignsInAndOut() {
        HttpVisitor kim = city.visitor().signInAs("kim.weber");
        assertThat(kim.get("/konto").body()).contains("kim.weber");
        assertThat(kim.submit("/konto", "/abmelden", Map.of()).statusCode()).isEqualTo(302);
        assertThat(kim.get("/konto").statusCode()).isEqualTo(302);
    }

    @Test
    void aNameMayBeWrittenInCapitals() {
        assertThat(city.visitor().signIn("Kim.WEBER", DemoPeople.PASSWORD).get("/konto").statusCode()).isEqualTo(200);
    }

    @Test
    void aPageForStaffLeadsToTheSignInAndBack() {
        HttpVisitor jonas = city.visitor();
        String signIn = location(jonas.get("/amt/konten?rolle=releaser"));
        assertThat(signIn).isEqualTo("/anmelden?weiter=%2Famt%2Fkonten%3Frolle%3Dreleaser");
        HttpResponse<String> answer = jonas.submit(signIn, "/anmelden", Map.of("name", "jonas.vogt",
                "password", DemoPeople.PASSWORD, "weiter", "/amt/konten?rolle=releaser"));
        assertThat(location(answer)).isEqualTo("/amt/konten?rolle=releaser");
    }

    @Test
    void aPageInEnglishLeadsToTheSignInInEnglish() {
        assertThat(location(city.visitor().get("/en/konto"))).isEqualTo("/en/anmelden?weiter=%2Fkonto");
    }

    @Test
    void aProgramIsToldWhyItMayNotPass() {
        HttpResponse<String> answer = city.visitor().get("/konto", "Accept", "application/json");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("/probleme/sign-in-needed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example", "/\\evil.example", "\\\\evil.example",
        "/%09/evil.example/../..//x", "javascript:alert(1)", "/\t/evil.example", "evil.example", "/..//evil.example",
        "/{oops}", "/a b", "@evil.example", "/anmelden", "/en/anmelden?weiter=/amt", "/abmelden",
        "/./../..//evil.example"})
    void thePathBackNeverLeavesTheHouse(String wanted) {
        HttpResponse<String> answer = city.visitor().submit("/anmelden", "/anmelden",
                Map.of("name", "anna.beck", "password", DemoPeople.PASSWORD, "weiter", wanted));
        assertThat(location(answer)).isEqualTo("/konto");
    }

    @Test
    void theSessionIsAnotherOneAfterTheSignIn() {
        HttpVisitor person = city.visitor().signInAs("anna.beck");
        Optional<String> first = cookie(person, "session");
        person.submit("/konto", "/abmelden", Map.of());
        person.signInAs("anna.beck");
        assertThat(cookie(person, "session")).isPresent().isNotEqualTo(first);
    }

    /** Somebody leaves a session of their own in another's browser, and waits for the other to sign in. */
    @Test
    void aSessionThatIsKnownToSomebodyIsNotThatOfWhoSignsInWithIt() {
        HttpVisitor attacker = city.visitor().signInAs("anna.beck");
        HttpVisitor victim = city.visitor();
        attacker.cookies().getCookieStore().getCookies().forEach(
                cookie -> victim.cookies().getCookieStore().add(URI.create(city.baseUrl()), (HttpCookie) cookie.clone()));
        assertThat(victim.submit("/konto", "/anmelden",
                Map.of("name", "kim.weber", "password", DemoPeople.PASSWORD)).statusCode()).isEqualTo(302);
        assertThat(victim.get("/konto").body()).contains("Kim Weber");
        assertThat(cookie(victim, "session")).isNotEqualTo(cookie(attacker, "session"));
        assertThat(attacker.get("/konto").statusCode()).as("the session from before").isEqualTo(302);
    }

    @Test
    void aSessionThatSomebodyPlantedIsNotTakenOver() {
        HttpVisitor victim = city.visitor();
        HttpCookie planted = new HttpCookie("session", "cGxhbnRlZC1ieS1zb21lb25l");
        planted.setPath("/");
        planted.setVersion(0);
        victim.cookies().getCookieStore().add(URI.create(city.baseUrl()), planted);
        victim.signInAs("anna.beck");
        assertThat(city.database().sql("select count(*) from identity.session where session_id = 'planted-by-someone'")
                .query(Long.class).single()).isZero();
    }

    @Test
    void theCookiesAreOutOfReachOfScriptsAndOtherSites() {
        HttpResponse<String> form = city.visitor().get("/anmelden");
        assertThat(form.headers().allValues("Set-Cookie")).singleElement().asString()
                .startsWith("form=").contains("HttpOnly").contains("SameSite=Lax");
        HttpResponse<String> signedIn = city.visitor().submit("/anmelden", "/anmelden",
                Map.of("name", "anna.beck", "password", DemoPeople.PASSWORD));
        assertThat(signedIn.headers().allValues("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie)
                .startsWith("session=").contains("HttpOnly").contains("SameSite=Lax"));
    }

    @Test
    void anAnonymousVisitorOfAPublicPageGetsNoCookie() {
        for (String path : List.of("/", "/nicht-da", "/en", "/suche")) {
            HttpResponse<String> answer = city.visitor().get(path);
            assertThat(answer.headers().allValues("Set-Cookie")).as(path).isEmpty();
            assertThat(answer.statusCode() == 200 && answer.headers().allValues("Cache-Control").contains("no-store"))
                    .as("%s is kept by no cache", path).isFalse();
        }
    }

    @Test
    void theFormOfAStrangerFillsNoTable() {
        long before = sessions();
        city.visitor().get("/anmelden");
        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void whatASignedInPersonSeesIsKeptNowhere() {
        assertThat(city.visitor().signInAs("anna.beck").get("/konto").headers().firstValue("Cache-Control"))
                .contains("no-store");
        assertThat(city.visitor().get("/anmelden").headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void theSignInPageNamesTheInventedPeople() {
        assertThat(city.visitor().get("/anmelden").body()).contains("jonas.vogt").contains(DemoPeople.PASSWORD);
    }

    private long sessions() {
        return city.database().sql("select count(*) from identity.session").query(Long.class).single();
    }

    private static Optional<String> cookie(HttpVisitor visitor, String name) {
        return visitor.cookies().getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name)).map(HttpCookie::getValue).findFirst();
    }

    private String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replace(city.baseUrl(), "");
    }
}
