package city.moves.platform.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.web.Language;
import city.moves.platform.web.Theme;
import city.moves.testing.Accessibility;
import city.moves.testing.HttpVisitor;
import city.moves.testing.Keycloak;
import city.moves.testing.RunningCity;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Against a real Keycloak: two clients, one for citizens with levels and one for staff with groups. */
class KeycloakTest {

    private static final String CITIZENS = "/anmelden/dienst/buergerkonto";

    private static Keycloak keycloak;
    private static RunningCity city;

    @BeforeAll
    static void openBoth() throws IOException {
        try (InputStream realm = KeycloakTest.class.getResourceAsStream("/keycloak/realm.json")) {
            keycloak = Keycloak.start(new String(realm.readAllBytes(), StandardCharsets.UTF_8));
        }
        city = RunningCity.alone(Stream.of(
                        "1.key=buergerkonto", "1.name-de=Bürgerkonto", "1.name-en=Citizen account",
                        "1.issuer=" + keycloak.issuer(), "1.client-id=citizens",
                        "1.client-secret=secret-of-citizens", "1.levels=basic=BASIC;substantial=SUBSTANTIAL",
                        "1.new-accounts=yes",
                        "2.key=verzeichnis", "2.name-de=Verzeichnis", "2.issuer=" + keycloak.issuer(),
                        "2.client-id=staff", "2.client-secret=secret-of-staff", "2.role-claim=groups",
                        "2.roles=steering=steering-office;finance=releaser@stadtkaemmerei", "2.new-accounts=yes",
                        "3.key=stumm", "3.name-de=Stummer Dienst", "3.issuer=http://localhost:1/realms/none",
                        "3.client-id=nobody")
                .map("--moves.sign-in."::concat).toArray(String[]::new));
    }

    @AfterAll
    static void closeBoth() {
        if (city != null) {
            city.close();
        }
        if (keycloak != null) {
            keycloak.close();
        }
    }

    @Test
    void aCitizenSignsInThereAndOutAgainAndIsNeverTakenForSomebodyWithTheSameAddress() {
        city.database().sql("update identity.account set email = 'anna.beck@example.org' where sign_in_name = 'anna.beck'")
                .update();
        Page page = city.page(Language.DE, Theme.LIGHT, 1280);
        page.navigate("/anmelden?weiter=%2Fkonto");
        Accessibility.check(page);
        page.getByText("Mit Bürgerkonto anmelden").click();
        signInThere(page, "berta", "berta-at-keycloak");
        page.waitForURL(city.baseUrl() + "/konto");
        assertThat(page.locator("main")).containsText("Sie sind als berta angemeldet");
        page.navigate("/konto/verlauf");
        assertThat(page.locator("main")).containsText("Anmeldedienst");
        page.navigate("/konto");
        page.locator("form[action='/abmelden'] button").click();
        page.waitForURL("**/anmelden?abgemeldet=ja");
        page.getByText("Mit Bürgerkonto anmelden").click();
        assertThat(page.locator("#username")).isVisible();
        page.context().close();
    }

    @Test
    void whoIsSignedInLinksAnAccountOnPurpose() {
        TestPeople.TestPerson person = person();
        Page page = city.page(Language.EN, Theme.DARK, 390);
        page.navigate("/en/anmelden?weiter=%2Fkonto%2Fzugaenge");
        page.locator("#name").fill(person.name());
        page.locator("#password").fill(TestPeople.PASSWORD);
        page.locator("form[action$='/anmelden'] button").click();
        page.getByText("Link Verzeichnis").click();
        signInThere(page, "emil", "emil-at-keycloak");
        page.waitForURL("**/en/konto/zugaenge?erledigt=verbunden");
        Accessibility.check(page);
        assertThat(rolesOf(person.id())).containsExactly("steering-office");
        page.context().close();

        HttpVisitor emil = city.visitor();
        Arrival arrival = arrive(emil, "/anmelden/dienst/verzeichnis", "emil", "emil-at-keycloak");
        assertThat(emil.get(arrival.path()).headers().firstValue("Location").orElseThrow()).endsWith("/konto");
        assertThat(emil.get("/konto").body()).contains(person.name());
        HttpVisitor other = city.visitor().signIn(person().name(), TestPeople.PASSWORD);
        Arrival second = link(other, "verzeichnis", "emil", "emil-at-keycloak");
        assertThat(other.get(second.path()).statusCode()).as("one account there opens one here").isEqualTo(409);
    }

    @Test
    void aLevelIsProvedThereAndHoldsForTheSession() {
        HttpVisitor berta = city.visitor();
        Arrival arrival = arrive(berta, CITIZENS, "berta", "berta-at-keycloak");
        berta.get(arrival.path());
        assertThat(city.database().sql("""
                select count(*) from identity.session_attributes join identity.session
                    on session.primary_id = session_primary_id
                where attribute_name = 'assurance' and principal_name = (
                    select id::text from identity.account where sign_in_name = 'berta')
                """).query(Long.class).single()).isPositive();
        Provider provider = city.bean(Providers.class).find("buergerkonto").orElseThrow();
        assertThat(provider.valuesFor(Assurance.SUBSTANTIAL)).containsExactly("substantial");
        assertThat(provider.level("gold")).isEqualTo(Assurance.BASIC);
    }

    @Test
    void aProofOfAHigherLevelIsAskedForThereAndWhatWasEnteredGoesOnHere() {
        TestPeople.TestPerson person = person();
        HttpVisitor visitor = city.visitor().signIn(person.name(), TestPeople.PASSWORD);
        visitor.get(link(visitor, "buergerkonto", "clara", "clara-at-keycloak").path());
        UUID kept = city.bean(KeptForms.class).keep(person.id(), KeptForm.waiting(true, "/konto",
                Map.of("displayName", List.of("Clara")), false, Assurance.SUBSTANTIAL));
        String confirm = ConfirmPages.path(kept);
        assertThat(visitor.get(confirm).body()).contains("Zu Bürgerkonto gehen").doesNotContain("id=\"password\"");
        assertThat(visitor.submit(confirm, confirm, Map.of("password", TestPeople.PASSWORD)).statusCode())
                .as("a password does not prove so much").isEqualTo(400);
        String there = address(visitor.submit(confirm, confirm + "/dienst/buergerkonto", Map.of()));
        assertThat(there).contains("acr_values=substantial").contains("prompt=login").contains("max_age=0");
        String before = visitor.cookieHeader();
        String back = ThroughKeycloak.signIn(there, "clara", "clara-at-keycloak").replace(city.baseUrl(), "");
        assertThat(visitor.get(back).headers().firstValue("Location").orElseThrow()).endsWith(confirm + "/weiter");
        assertThat(visitor.cookieHeader()).as("the session has another id").isNotEqualTo(before);
        assertThat(visitor.get(confirm + "/weiter").body()).contains("value=\"Clara\"");
        assertThat(visitor.get(confirm).body()).as("the level holds for the session").contains("id=\"password\"");

        HttpVisitor thief = city.visitor().signIn(person.name(), TestPeople.PASSWORD);
        String again = address(thief.submit(confirm, confirm + "/dienst/buergerkonto", Map.of()));
        String foreign = ThroughKeycloak.signIn(again, "berta", "berta-at-keycloak").replace(city.baseUrl(), "");
        assertThat(thief.get(foreign).body()).as("somebody else's proof").contains("passte nicht");
    }

    @Test
    void aReturnThatWasForgedOrComesTwiceOrToAnotherBrowserIsRefused() {
        HttpVisitor victim = city.visitor();
        Arrival arrival = arrive(victim, CITIZENS, "berta", "berta-at-keycloak");
        assertThat(city.visitor().get(arrival.path()).body()).as("another browser").contains("passte nicht");
        Arrival forged = arrive(victim, CITIZENS, "berta", "berta-at-keycloak");
        assertThat(victim.get(forged.path().replaceFirst("state=[^&]*", "state=forged")).body())
                .as("forged state").contains("passte nicht");
        Arrival mixedUp = arrive(victim, CITIZENS, "berta", "berta-at-keycloak");
        assertThat(victim.get(mixedUp.path().replace("buergerkonto", "verzeichnis")).body())
                .as("another house's door").contains("passte nicht");
        Arrival otherIssuer = arrive(victim, CITIZENS, "berta", "berta-at-keycloak");
        assertThat(victim.get(otherIssuer.path().replaceFirst("iss=[^&]*", "iss=https%3A%2F%2Fevil.example")).body())
                .as("another issuer").contains("passte nicht");
        Arrival otherCode = arrive(victim, CITIZENS, "berta", "berta-at-keycloak");
        assertThat(victim.get(otherCode.path().replaceFirst("code=[^&]*", "code=forged")).body())
                .as("forged code").contains("passte nicht");
        Arrival good = arrive(victim, CITIZENS, "berta", "berta-at-keycloak");
        assertThat(victim.get(good.path()).statusCode()).isEqualTo(302);
        assertThat(city.visitor().get(good.path()).body()).as("twice").contains("passte nicht");
    }

    @Test
    void aStatementForAnotherQuestionIsNotBelieved() {
        Provider provider = city.bean(Providers.class).find("buergerkonto").orElseThrow();
        HttpVisitor person = city.visitor();
        Arrival arrival = arrive(person, CITIZENS, "berta", "berta-at-keycloak");
        Journey otherNonce = new Journey(provider.key(), Journey.Purpose.SIGN_IN, "state", "another nonce",
                Token.random() + Token.random(), "/konto");
        assertThat(city.bean(ProviderClient.class).exchange(provider, otherNonce, arrival.code()))
                .as("without the verifier of who began").isInstanceOf(ProviderClient.NotBelieved.class);
    }

    @Test
    void whoCancelsThereComesBackToTheDoor() {
        HttpVisitor person = city.visitor();
        String there = leave(person, CITIZENS);
        String state = parameter(there, "state");
        HttpResponse<String> answer = person.get(CITIZENS + "/zurueck?error=access_denied&state=" + state + "&iss="
                + URLEncoder.encode(keycloak.issuer(), StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("dort abgebrochen");
    }

    @Test
    void theQuestionCarriesWhatProtectsIt() {
        String there = leave(city.visitor(), CITIZENS);
        assertThat(there).contains("code_challenge_method=S256").contains("response_type=code").contains("nonce=");
        assertThat(parameter(there, "state")).hasSize(22);
        assertThat(parameter(there, "redirect_uri")).isEqualTo(city.baseUrl() + CITIZENS + "/zurueck");
    }

    @Test
    void aHouseThatDoesNotAnswerIsToldInPlainWords() {
        HttpResponse<String> answer = city.visitor().submit("/anmelden", "/anmelden/dienst/stumm", Map.of());
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("Der Anmeldedienst antwortet nicht").contains("id=\"password\"");
        assertThat(city.bean(ProviderCheckup.class).examine().healthy()).isFalse();
    }

    private static void signInThere(Page page, String name, String password) {
        page.waitForURL(url -> url.startsWith(keycloak.issuer()));
        page.locator("#username").fill(name);
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
    }

    private static TestPeople.TestPerson person() {
        String name = "linked." + UUID.randomUUID().toString().substring(0, 8);
        UUID id = city.bean(Accounts.class).add(name, "Linked Person", "", city.clock().instant()).orElseThrow();
        city.bean(WaysIn.class).setPassword(
                id, city.bean(Passwords.class).hash(TestPeople.PASSWORD), city.clock().instant());
        return new TestPeople.TestPerson(id, name);
    }

    private static List<String> rolesOf(UUID account) {
        return city.bean(Roles.class).heldBy(account).stream().map(Assignment::role).toList();
    }

    /** Where the person comes back to, before anybody looked at it. */
    private record Arrival(String path) {
        String code() {
            return parameter(path, "code");
        }
    }

    private static Arrival arrive(HttpVisitor visitor, String door, String name, String password) {
        return new Arrival(ThroughKeycloak.signIn(leave(visitor, door), name, password)
                .replace(city.baseUrl(), ""));
    }

    private static Arrival link(HttpVisitor visitor, String key, String name, String password) {
        HttpResponse<String> leaving = visitor.submit(
                AccessPages.HERE, AccessPages.HERE + "/dienst/" + key, Map.of());
        return new Arrival(ThroughKeycloak.signIn(address(leaving), name, password).replace(city.baseUrl(), ""));
    }

    private static String leave(HttpVisitor visitor, String door) {
        return address(visitor.submit("/anmelden", door, Map.of()));
    }

    private static String address(HttpResponse<String> leaving) {
        return leaving.headers().firstValue("Refresh").orElseThrow().replaceFirst("0;url=", "");
    }

    private static String parameter(String url, String name) {
        return Stream.of(URI.create(url).getQuery().split("&")).filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1)).collect(Collectors.joining());
    }
}
