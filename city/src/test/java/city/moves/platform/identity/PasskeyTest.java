package city.moves.platform.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.identity.TestPeople.TestPerson;
import city.moves.platform.values.Outcome;
import city.moves.platform.web.Language;
import city.moves.platform.web.Theme;
import city.moves.testing.Accessibility;
import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With a real Chromium and its virtual device, and with what an attacker would send instead. */
class PasskeyTest {

    private static final String NOT_BELIEVED = "Dieser Passkey passt zu keinem Konto";

    private final RunningCity city = RunningCity.get();

    @Test
    void aPersonAddsAPasskeySignsInWithItNamesItAndRemovesIt() {
        TestPerson person = TestPeople.citizen();
        try (Visit visit = new Visit()) {
            Page page = visit.page;
            visit.addPasskey(person, "Diensthandy");
            assertThat(page.locator("[role=status]")).containsText("hinzugefügt");
            Accessibility.check(page);
            visit.signOut();
            page.navigate("/anmelden?weiter=%2Fkonto%2Fsitzungen");
            page.locator("#passkey").click();
            page.waitForURL("**/konto/sitzungen");
            assertThat(city.database().sql("select count(*) from identity.ceremony where account = :account")
                    .param("account", person.id()).query(Long.class).single()).isZero();

            page.navigate(AccessPages.HERE);
            page.getByText("Passkey Diensthandy").click();
            Accessibility.check(page);
            page.locator("#name").fill("Schlüsselbund");
            page.locator("main form button").first().click();
            page.getByText("Passkey Schlüsselbund").click();
            page.locator("summary", new Page.LocatorOptions().setHasText("Diesen Weg entfernen")).click();
            page.locator("form[action$='/entfernen'] button").click();
            assertThat(page.locator("[role=status]")).containsText("entfernt");
            visit.signOut();
            visit.signInByPasskey();
            assertThat(page.locator("main")).containsText(NOT_BELIEVED);
        }
    }

    @Test
    void whoCancelsStaysOnThePageAndIsTold() {
        try (Visit visit = new Visit()) {
            visit.addPasskey(TestPeople.citizen(), "Handy");
            visit.signOut();
            visit.deviceKnowsItsPerson(false);
            visit.signInByPasskey();
            assertThat(visit.page.locator("form[data-passkey] [role=alert]")).containsText("abgebrochen");
            assertThat(visit.page.locator("#passkey")).isEnabled();
            Accessibility.check(visit.page);
        }
    }

    @Test
    void anAnswerIsGoodOnce() {
        try (Visit visit = new Visit()) {
            visit.addPasskey(TestPeople.citizen(), "Handy");
            visit.signOut();
            String answer = visit.answerTo(visit.question(), visit.page);
            assertThat(send(answer).statusCode()).isEqualTo(302);
            assertThat(send(answer).body()).contains(NOT_BELIEVED);
        }
    }

    @Test
    void anAnswerThatComesTooLateIsRefused() {
        try (Visit visit = new Visit()) {
            visit.addPasskey(TestPeople.citizen(), "Handy");
            visit.signOut();
            String answer = visit.answerTo(visit.question(), visit.page);
            try (var _ = city.clock().forward(Ceremonies.VALIDITY.plusSeconds(1))) {
                assertThat(send(answer).body()).contains(NOT_BELIEVED);
            }
        }
    }

    @Test
    void anAnswerThatAnotherSiteFetchedIsRefused() throws IOException {
        HttpServer elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, 0);
            exchange.close();
        });
        elsewhere.start();
        try (Visit visit = new Visit()) {
            visit.addPasskey(TestPeople.citizen(), "Handy");
            visit.signOut();
            String question = visit.question();
            visit.page.navigate("http://localhost:" + elsewhere.getAddress().getPort() + "/");
            assertThat(send(visit.answerTo(question, visit.page)).body()).contains(NOT_BELIEVED);
        } finally {
            elsewhere.stop(0);
        }
    }

    @Test
    void aCopyOfAPasskeyIsFoundByItsCounter() {
        TestPerson person = TestPeople.citizen();
        try (Visit visit = new Visit()) {
            visit.addPasskey(person, "Handy");
            visit.signOut();
            JsonObject copy = visit.credential();
            visit.signInByPasskey();
            visit.page.waitForURL("**/konto");
            visit.signOut();
            visit.replaceCredential(copy);
            visit.signInByPasskey();
            assertThat(visit.page.locator("main")).containsText(NOT_BELIEVED);
        }
    }

    @Test
    void aPasskeyThatTheHouseNeverSawOpensNothing() {
        try (Visit visit = new Visit()) {
            visit.addPasskey(TestPeople.citizen(), "Handy");
            visit.signOut();
            JsonObject foreign = visit.credential();
            foreign.addProperty("credentialId", "Zm9yZWlnbi1jcmVkZW50aWFsLWlk");
            visit.replaceCredential(foreign);
            visit.signInByPasskey();
            assertThat(visit.page.locator("main")).containsText(NOT_BELIEVED);
        }
    }

    @Test
    void aLockedAccountStaysClosed() {
        TestPerson person = TestPeople.citizen();
        try (Visit visit = new Visit()) {
            visit.addPasskey(person, "Handy");
            visit.signOut();
            city.bean(Accounts.class).change(person.stored().locked(true));
            visit.signInByPasskey();
            assertThat(visit.page.locator("main")).containsText("Ihr Konto ist gesperrt");
        }
    }

    @Test
    void aQuestionToOnePersonIsNotAnsweredByAnother() {
        TestPerson victim = TestPeople.citizen();
        try (Visit visit = new Visit()) {
            visit.addPasskey(TestPeople.citizen(), "Handy");
            String foreignQuestion = city.bean(Ceremonies.class)
                    .begin(Ceremonies.Kind.ADDING_PASSKEY, victim.id());
            assertThat(city.bean(Ceremonies.class).end(
                    Ceremonies.Kind.ADDING_PASSKEY, TestPeople.citizen().id(), foreignQuestion)).isFalse();
            assertThat(city.bean(Ceremonies.class).end(
                    Ceremonies.Kind.SIGNING_IN_BY_PASSKEY, victim.id(), foreignQuestion)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{}", "[]", "null", "{\"id\":\"AA\"}", "{\"id\":\"AA\",\"response\":{}}",
        "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"AA\","
            + "\"authenticatorData\":\"AA\",\"signature\":\"AA\",\"attestationObject\":\"oA\"}}"})
    void nonsenseInsteadOfAnAnswerIsRefusedInPlainWords(String answer) {
        HttpResponse<String> signIn = send(answer);
        assertThat(signIn.statusCode()).isEqualTo(400);
        assertThat(signIn.body()).containsAnyOf(NOT_BELIEVED, "Ihr Browser hat keinen Passkey geschickt");
        HttpResponse<String> adding = TestPeople.citizen().signIn().submit(AccessPages.HERE, AccessPages.HERE,
                Map.of("name", "Handy", PasskeySignInPages.ANSWER, answer));
        assertThat(adding.statusCode()).isEqualTo(400);
        assertThat(adding.body()).contains("value=\"Handy\"");
    }

    @Test
    void withoutScriptThePageSaysWhatAPasskeyNeedsAndKeepsTheOtherWays() {
        String page = city.visitor().get("/anmelden").body();
        assertThat(page).contains("<noscript>").contains("Ein Passkey braucht JavaScript")
                .contains("id=\"password\"");
    }

    @Test
    void theLastWayInStaysHoweverManyTryAtOnce() throws Exception {
        for (int round = 0; round < 10; round++) {
            UUID account = city.bean(Accounts.class).add("race." + UUID.randomUUID(), "Race", "", Instant.now())
                    .orElseThrow();
            List<UUID> ways = List.of(someWay(account), someWay(account));
            Actor actor = new Actor(account, "Race", Map.of());
            CyclicBarrier together = new CyclicBarrier(2);
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                List<Future<Outcome<UUID>>> removals = ways.stream().map(way -> threads.submit(
                        (Callable<Outcome<UUID>>) () -> {
                            together.await();
                            return city.bean(RemovingWayIn.class).remove(actor, way, "");
                        })).toList();
                for (Future<Outcome<UUID>> removal : removals) {
                    removal.get();
                }
            }
            assertThat(city.bean(Passkeys.class).of(account)).as("ways that are left").hasSize(1);
        }
    }

    @Test
    void nobodyTouchesThePasskeyOfAnotherPerson() {
        TestPerson owner = TestPeople.citizen();
        UUID way = someWay(owner.id());
        HttpVisitor stranger = TestPeople.citizen().signIn();
        assertThat(stranger.get(AccessPages.HERE + "/" + way).statusCode()).isEqualTo(404);
        assertThat(stranger.submit(AccessPages.HERE, AccessPages.HERE + "/" + way, Map.of("name", "Meiner"))
                .statusCode()).isEqualTo(404);
        assertThat(stranger.submit(AccessPages.HERE, AccessPages.HERE + "/" + way + "/entfernen", Map.of())
                .statusCode()).isEqualTo(404);
        assertThat(city.bean(Passkeys.class).of(owner.id())).extracting(Passkey::name).containsExactly("Some key");
    }

    @Test
    void removingAWayEndsTheOtherSessions() {
        TestPerson person = TestPeople.citizen();
        UUID way = someWay(person.id());
        HttpVisitor lost = person.signIn();
        HttpVisitor here = person.signIn();
        assertThat(here.submit(AccessPages.HERE, AccessPages.HERE + "/" + way + "/entfernen", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(lost.get("/konto").statusCode()).isEqualTo(302);
        assertThat(here.get("/konto").statusCode()).isEqualTo(200);
    }

    private UUID someWay(UUID account) {
        city.bean(Passkeys.class).add(account, "Some key", new PasskeyVerifier.Credential(
                Token.hash(UUID.randomUUID().toString()), new byte[] {1}, 0, false), Instant.now());
        return city.bean(Passkeys.class).of(account).getLast().wayIn();
    }

    private HttpResponse<String> send(String answer) {
        return city.visitor().submit("/anmelden", PasskeySignInPages.HERE, Map.of(PasskeySignInPages.ANSWER, answer));
    }

    /** A browser with one virtual device that knows its person. */
    private final class Visit implements AutoCloseable {

        private final VirtualDevice device;
        final Page page;

        Visit() {
            page = city.page(Language.DE, Theme.LIGHT, 1280);
            device = new VirtualDevice(page);
            page.setDefaultTimeout(Duration.ofSeconds(10).toMillis());
        }

        void addPasskey(TestPerson person, String name) {
            page.navigate("/anmelden?weiter=" + AccessPages.HERE.replace("/", "%2F"));
            page.locator("#name").fill(person.name());
            page.locator("#password").fill(TestPeople.PASSWORD);
            page.locator("form[action='/anmelden'] button").click();
            page.waitForURL("**" + AccessPages.HERE);
            page.locator("#name").fill(name);
            page.locator("#passkey").click();
            page.waitForURL("**" + AccessPages.HERE + "?erledigt=hinzugefuegt");
        }

        void signOut() {
            page.navigate("/konto");
            page.locator("form[action='/abmelden'] button").click();
        }

        void signInByPasskey() {
            page.navigate("/anmelden");
            page.locator("#passkey").click();
        }

        void deviceKnowsItsPerson(boolean known) {
            device.knowsItsPerson(known);
        }

        JsonObject credential() {
            return device.credential();
        }

        void replaceCredential(JsonObject credential) {
            device.replaceCredential(credential);
        }

        /** What the house asks on its own page. */
        String question() {
            page.navigate("/anmelden");
            return (String) page.evaluate("""
                    async () => (await fetch('/anmelden/passkey/frage', {method: 'POST', body: new URLSearchParams(
                        {_csrf: document.querySelector('input[name=_csrf]').value})})).text()""");
        }

        /** What the device answers on the page that is open. */
        String answerTo(String question, Page open) {
            return (String) open.evaluate("""
                    async (question) => JSON.stringify((await navigator.credentials.get({publicKey:
                        PublicKeyCredential.parseRequestOptionsFromJSON(JSON.parse(question))})).toJSON())""",
                    question);
        }

        @Override
        public void close() {
            page.context().close();
        }
    }
}
