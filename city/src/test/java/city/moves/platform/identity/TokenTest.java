package city.moves.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.identity.TestPeople.TestPerson;
import city.moves.platform.web.Language;
import city.moves.platform.web.Refused;
import city.moves.platform.web.Theme;
import city.moves.testing.Accessibility;
import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class TokenTest {

    private final RunningCity city = RunningCity.get();
    private final AccessTokens tokens = city.bean(AccessTokens.class);

    @Test
    void somebodyProvesToBeThatPersonMakesAKeySeesItOnceAndRevokesIt() {
        TestPerson person = TestPeople.citizen().holding("map-editor", "do-it");
        Page page = city.page(Language.DE, Theme.LIGHT, 390);
        page.navigate("/anmelden?weiter=%2Fkonto%2Fprogramme");
        page.fill("[name=name]", person.name());
        page.fill("[name=password]", TestPeople.PASSWORD);
        page.press("[name=password]", "Enter");
        page.waitForURL("**/konto/programme");
        Accessibility.check(page);
        page.fill("[name=name]", "QGIS");
        page.check("[name=rechte][value='geo.edit']");
        page.check("[name=tage][value='90']");
        page.click("form.mv-form button[type=submit]");
        if (page.url().contains("bestaetigen")) {
            page.fill("[name=password]", TestPeople.PASSWORD);
            page.press("[name=password]", "Enter");
        }
        String secret = page.locator("section[role=status] code").first().innerText();
        assertThat(secret).matches("[A-Za-z0-9_-]{22}");
        Accessibility.check(page);
        page.navigate("/konto/programme");
        assertThat(page.content()).contains("QGIS").doesNotContain(secret);
        assertThat(actor(secret).orElseThrow().rights()).containsOnlyKeys("geo.edit");
        page.click("text=Widerrufen");
        assertThat(page.locator("[role=status]").innerText()).contains("gilt nicht mehr");
        assertThat(actor(secret)).isEmpty();
        page.context().close();
        assertThat(deeds(person)).contains("token.made", "token.revoked");
    }

    @ParameterizedTest
    @CsvSource({"EN, DARK, 1280", "DE, LIGHT, 320"})
    void thePageIsAccessibleWithKeysAndWithMistakes(Language language, Theme theme, int width) {
        TestPerson person = TestPeople.citizen().holding("map-editor", "do-it");
        TestTokens.of(person.id(), "geo.edit");
        Page page = city.page(language, theme, width);
        page.navigate(language.prefix() + "/anmelden");
        page.fill("[name=name]", person.name());
        page.fill("[name=password]", TestPeople.PASSWORD);
        page.press("[name=password]", "Enter");
        page.waitForURL(address -> !address.contains("/anmelden"));
        page.navigate(language.prefix() + "/konto/programme");
        Accessibility.check(page);
        page.click("form.mv-form button[type=submit]");
        Accessibility.check(page);
        page.context().close();
    }

    @Test
    void aKeyLendsOnlyWhatItsOwnerHoldsAtThatMoment() {
        TestPerson person = TestPeople.citizen().holding("map-editor", "do-it").holding("measure-owner", "do-it");
        String secret = TestTokens.of(person.id(), "geo.edit");
        assertThat(actor(secret).orElseThrow().rights()).isEqualTo(Map.of("geo.edit", Set.of("do-it")));
        city.database().sql("delete from identity.assignment where account = :id and role = 'map-editor'")
                .param("id", person.id()).update();
        assertThat(actor(secret).orElseThrow().rights()).isEmpty();
        city.database().sql("update identity.account set locked = true where id = :id").param("id", person.id()).update();
        assertThat(actor(secret)).isEmpty();
    }

    @Test
    void aKeyEnds() {
        TestPerson person = TestPeople.citizen();
        String secret = Token.random();
        tokens.add(person.id(), "gestern", Token.hash(secret), List.of("geo.edit"),
                later());
        city.database().sql("update identity.access_token set created_at = created_at - interval '3 days',"
                + " until = until - interval '2 days' where account = :id").param("id", person.id()).update();
        assertThat(actor(secret)).isEmpty();
        assertThat(tokens.of(person.id())).isEmpty();
    }

    @Test
    void theDatabaseDoesNotKnowTheSecret() {
        String secret = TestTokens.of(TestPeople.citizen().id(), "geo.edit");
        assertThat(city.database().sql("select count(*) from identity.access_token t where t::text like :secret")
                .param("secret", "%" + secret + "%").query(Long.class).single()).isZero();
    }

    @Test
    void whoHoldsNoRightCannotLendOne() {
        TestPerson person = TestPeople.citizen();
        HttpVisitor visitor = person.signIn();
        assertThat(visitor.get("/konto/programme").body()).contains("kein Recht").doesNotContain("name=\"rechte\"");
        HttpResponse<String> answer = send(visitor, Map.of("name", "Schlüssel", "rechte", "geo.edit", "tage", "30"));
        assertThat(answer.body()).doesNotContain("Kopieren Sie ihn jetzt");
        assertThat(tokens.of(person.id())).isEmpty();
    }

    @Test
    void nobodyRevokesTheKeyOfSomebodyElse() {
        TestPerson owner = TestPeople.citizen();
        TestTokens.of(owner.id(), "geo.edit");
        UUID id = tokens.of(owner.id()).getFirst().id();
        HttpVisitor other = TestPeople.citizen().signIn();
        assertThat(other.submit("/konto", "/konto/programme/" + id + "/widerrufen", Map.of()).statusCode()).isEqualTo(404);
        assertThat(tokens.of(owner.id())).hasSize(1);
    }

    @Test
    void aKeyOpensNoPage() {
        String secret = TestTokens.ofMapEditor("do-it");
        assertThat(city.visitor().get("/konto", "Authorization", "Bearer " + secret).statusCode()).isEqualTo(302);
        assertThat(city.visitor().get("/amt", "Authorization", "Bearer " + secret).statusCode()).isEqualTo(302);
    }

    @Test
    void twoKeysOfOnePersonHaveTwoNames() {
        TestPerson person = TestPeople.citizen();
        assertThat(tokens.add(person.id(), "QGIS", Token.hash("a"), List.of("geo.edit"), later())).isTrue();
        assertThat(tokens.add(person.id(), "QGIS", Token.hash("b"), List.of("geo.edit"), later())).isFalse();
        assertThat(Jsoup.parse(person.signIn().get("/konto/programme").body()).select(".mv-list li")).hasSize(1);
    }

    private Instant later() {
        return city.clock().instant().plus(Duration.ofDays(1));
    }

    private static HttpResponse<String> send(HttpVisitor visitor, Map<String, String> fields) {
        return visitor.submit("/konto", "/konto/programme", fields);
    }

    private Optional<Actor> actor(String secret) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Authorization", "Bearer " + secret);
        try {
            return city.bean(ProgramActors.class).shown(request, new MockHttpServletResponse());
        } catch (Refused refused) {
            return Optional.empty();
        }
    }

    private List<String> deeds(TestPerson person) {
        return city.database().sql("select action from audit.entry where subject = :subject order by number")
                .param("subject", "account:" + person.id()).query(String.class).list();
    }
}
