package city.moves.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.identity.TestPeople.TestPerson;
import city.moves.platform.web.Language;
import city.moves.platform.web.RawRequest;
import city.moves.platform.web.Theme;
import city.moves.testing.Accessibility;
import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import city.moves.testing.WrittenMail;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.support.TransactionTemplate;

class RecoveryTest {

    private static final String NEW = "an entirely new sentence";
    private static final Pattern LINK = Pattern.compile("(https?://\\S+?)(/anmelden/vergessen/[A-Za-z0-9_-]{22})");

    private final RunningCity city = RunningCity.get();

    @Test
    void whoLostThePasswordSetsANewOneAndAllOthersAreOut() {
        TestPerson person = withAddress(TestPeople.citizen());
        HttpVisitor thief = person.signIn();
        HttpVisitor owner = city.visitor();
        assertThat(ask(owner, person.name()).statusCode()).isEqualTo(302);
        city.bean(RecoveringAccount.class).begin(person.name());
        String path = link(person);
        assertThat(owner.get(path).body()).contains(person.name());
        assertThat(owner.submit(path, path, Map.of("wanted", "short", "again", "short")).statusCode()).isEqualTo(400);
        assertThat(owner.submit(path, path, Map.of("wanted", NEW, "again", NEW)).statusCode()).isEqualTo(302);
        assertThat(owner.get("/konto").statusCode()).isEqualTo(200);
        assertThat(thief.get("/konto").statusCode()).as("a session from before").isEqualTo(302);
        assertThat(owner.get(path)).as("the link a second time").satisfies(again -> {
            assertThat(again.statusCode()).isEqualTo(404);
            assertThat(again.body()).contains("Dieser Link gilt nicht mehr", "E-Mail anfordern");
        });
        city.visitor().signIn(person.name(), NEW);
        assertThat(city.database().sql("select action from audit.entry where subject = :subject")
                .param("subject", "account:" + person.id()).query(String.class).list())
                .contains("recovery.begun", "password.recovered");
    }

    @Test
    void theAnswerIsTheSameWhoeverIsMeant() {
        TestPerson known = withAddress(TestPeople.citizen());
        TestPerson withoutAddress = TestPeople.citizen();
        TestPerson locked = withAddress(TestPeople.citizen());
        city.bean(Accounts.class).change(locked.stored().locked(true));
        for (String name : List.of(known.name(), withoutAddress.name(), locked.name(), "nobody." + UUID.randomUUID(),
                address(known))) {
            HttpVisitor visitor = city.visitor();
            HttpResponse<String> answer = ask(visitor, name);
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location")).hasValueSatisfying(
                    location -> assertThat(location).endsWith("/anmelden/vergessen?gesendet=ja"));
            assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        }
        city.bean(RecoveringAccount.class).begin(withoutAddress.name());
        city.bean(RecoveringAccount.class).begin(locked.name());
        assertThat(letters(locked)).isEmpty();
    }

    @Test
    void theAddressOnFileIsMeantToo() {
        TestPerson person = withAddress(TestPeople.citizen());
        city.bean(RecoveringAccount.class).begin(address(person).toUpperCase(Locale.ROOT));
        assertThat(letters(person)).singleElement().asString().contains(person.name());
    }

    @Test
    void noForgedHostStandsInTheLetter() {
        TestPerson person = withAddress(TestPeople.citizen());
        HttpVisitor attacker = city.visitor();
        String token = HttpVisitor.token(attacker.get("/anmelden/vergessen"));
        attacker.post("/anmelden/vergessen", Map.of("name", person.name(), "_csrf", token),
                "X-Forwarded-Host", "evil.example", "Forwarded", "host=evil.example");
        String form = "name=" + person.name() + "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
        assertThat(RawRequest.send(city.baseUrl(), "POST /anmelden/vergessen HTTP/1.1\r\nHost: evil.example\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length()
                + "\r\nAccept: text/html\r\nCookie: " + attacker.cookieHeader() + "\r\nConnection: close\r\n\r\n" + form))
                .doesNotContain("evil.example");
        city.bean(RecoveringAccount.class).begin(person.name());
        assertThat(letters(person)).isNotEmpty().allSatisfy(letter -> {
            Matcher link = LINK.matcher(letter);
            assertThat(link.find()).isTrue();
            assertThat(link.group(1)).isEqualTo(city.baseUrl());
        });
    }

    @Test
    void aLinkEndsAfterItsTime() {
        TestPerson person = withAddress(TestPeople.citizen());
        city.bean(RecoveringAccount.class).begin(person.name());
        String path = link(person);
        try (var _ = city.clock().forward(Recoveries.VALIDITY.plus(Duration.ofSeconds(1)))) {
            assertThat(city.visitor().get(path).statusCode()).isEqualTo(404);
        }
        assertThat(city.visitor().get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void aLinkIsGoodOnceAlsoForTwoAtOnce() throws Exception {
        TestPerson person = withAddress(TestPeople.citizen());
        String token = city.bean(Recoveries.class).begin(person.id());
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Callable<Boolean> use = () -> city.bean(Recoveries.class).use(person.id(), token);
            List<Future<Boolean>> both = List.of(threads.submit(use), threads.submit(use));
            assertThat(List.of(both.get(0).get(), both.get(1).get())).containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void whatAnotherHouseGuardsNoLetterOpens() {
        UUID account = city.bean(Accounts.class).add("guarded." + UUID.randomUUID(), "Guarded", "g@example.org",
                city.clock().instant()).orElseThrow();
        Provider provider = new Provider("house", "Haus", "House", URI.create("https://house.example"), "us",
                "", List.of("openid"), "acr", Map.of(), "", List.of(), false);
        city.bean(ProviderAccounts.class).add(account, provider, UUID.randomUUID().toString(),
                city.clock().instant());
        String name = city.bean(Accounts.class).find(account).orElseThrow().signInName();
        assertThat(city.bean(Recoveries.class).meant(name)).isEmpty();
        city.bean(WaysIn.class).setPassword(account, "hash", city.clock().instant());
        assertThat(city.bean(Recoveries.class).meant(name)).containsExactly(account);
    }

    @Test
    void manyQuestionsForOneNameAreSlowedDown() {
        String name = "asked." + UUID.randomUUID();
        Throttle throttle = city.bean(Throttle.class);
        for (int i = 0; i < 6; i++) {
            throttle.admitLetter(name, "203.0.113." + i);
        }
        HttpResponse<String> answer = ask(city.visitor(), name);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("zu viele Versuche");
    }

    @Test
    void theOwnerIsToldOfEveryChangeOfTheWaysIn() {
        TestPerson person = withAddress(TestPeople.citizen());
        person.signIn().submit("/konto", "/konto/passwort",
                Map.of("present", TestPeople.PASSWORD, "wanted", NEW, "again", NEW));
        city.bean(Passkeys.class).add(person.id(), "Key", new PasskeyVerifier.Credential(
                Token.hash(UUID.randomUUID().toString()), new byte[] {1}, 0, false), city.clock().instant());
        city.bean(RemovingWayIn.class).remove(new Actor(person.id(), "Self", Map.of()),
                city.bean(Passkeys.class).of(person.id()).getFirst().wayIn(), "");
        assertThat(letters(person)).hasSize(2)
                .anySatisfy(letter -> assertThat(letter).contains("wurde geändert"))
                .anySatisfy(letter -> assertThat(letter).contains("entfernt"));
    }

    @ParameterizedTest
    @EnumSource
    void eachLetterAboutTheWaysInIsWholeInBothLanguagesAndForms(Language language) {
        TestPerson person = withAddress(TestPeople.citizen());
        city.database().sql("update identity.account set language = :language where id = :id")
                .param("language", language.tag()).param("id", person.id()).update();
        city.bean(RecoveringAccount.class).begin(person.name());
        for (TellingOwner.News news : TellingOwner.News.values()) {
            city.bean(TransactionTemplate.class)
                    .executeWithoutResult(_ -> city.bean(TellingOwner.class).of(person.id(), news));
        }
        List<WrittenMail> written = WrittenMail.to(city, address(person));
        assertThat(written).hasSize(1 + TellingOwner.News.values().length);
        written.forEach(mail -> mail.check(city, language));
    }

    @Test
    void thePagesAreForEveryone() {
        for (Page page : List.of(city.page(Language.DE, Theme.LIGHT, 1280), city.page(Language.EN, Theme.DARK, 390))) {
            String language = page.viewportSize().width == 390 ? "/en" : "";
            page.navigate(language + "/anmelden/vergessen");
            Accessibility.check(page);
            page.locator("main form button").click();
            Accessibility.check(page);
            page.navigate(language + "/anmelden/vergessen/verbraucht");
            Accessibility.check(page);
            page.navigate(language + "/anmelden/vergessen?gesendet=ja");
            Accessibility.check(page);
            page.context().close();
        }
    }

    private HttpResponse<String> ask(HttpVisitor visitor, String name) {
        return visitor.submit("/anmelden/vergessen", "/anmelden/vergessen", Map.of("name", name));
    }

    private TestPerson withAddress(TestPerson person) {
        city.bean(Accounts.class).change(person.stored().named(
                person.stored().displayName(), address(person), Assurance.BASIC));
        return person;
    }

    private static String address(TestPerson person) {
        return "person-" + person.id() + "@example.org";
    }

    private List<String> letters(TestPerson person) {
        return city.database().sql("select plain from mail.message where recipient = :address order by id")
                .param("address", address(person)).query(String.class).list();
    }

    private String link(TestPerson person) {
        Matcher link = LINK.matcher(letters(person).getLast());
        assertThat(link.find()).isTrue();
        return link.group(2);
    }
}
