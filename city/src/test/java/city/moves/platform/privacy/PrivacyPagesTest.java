package city.moves.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.web.Language;
import city.moves.platform.web.Theme;
import city.moves.testing.Accessibility;
import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.support.TransactionTemplate;

class PrivacyPagesTest {

    private static final RunningCity CITY = RunningCity.get();

    private final Requests requests = CITY.bean(Requests.class);

    @ParameterizedTest
    @CsvSource({"DE, LIGHT, 1280", "EN, DARK, 390"})
    void everyPageIsAccessible(Language language, Theme theme, int width) {
        Somebody officer = Somebody.atTheDesk();
        Somebody person = Somebody.arrived().withALife();
        UUID open = requests.open(person.id(), person.email(), "", LocalDate.of(2026, 10, 1), officer.id());
        UUID proposed = requests.open(person.id(), "", "", LocalDate.of(2026, 11, 20), person.id());
        requests.propose(requests.find(proposed).orElseThrow(), person.id());
        String token = "r".repeat(21) + (language == Language.DE ? "1" : "2");
        CITY.bean(TransactionTemplate.class).executeWithoutResult(_ ->
                requests.begin(UUID.randomUUID(), LocalDate.of(2026, 11, 20), token));
        String request = PrivacyDesk.REQUESTS + "/" + open;
        Page page = CITY.page(language, theme, width);
        signIn(page, officer);
        for (String path : List.of(PrivacyDesk.PATH, PrivacyDesk.REGISTER, PrivacyDesk.SEARCH + "?text=" + person.email(),
                PrivacyDesk.NEW, request, request + "/daten/anmeldung", PrivacyDesk.REQUESTS + "/" + proposed,
                ErasePages.PATH, ErasePages.RECEIPT + "/" + token)) {
            page.navigate(language.prefix() + path);
            Accessibility.check(page);
        }
        RunningCity.leave(page);
        Page own = CITY.page(language, theme, width);
        signIn(own, person);
        for (String path : List.of(OwnDataPages.PATH, OwnDataPages.PATH + "/mails", ErasePages.PATH)) {
            own.navigate(language.prefix() + path);
            Accessibility.check(own);
        }
        own.locator("main form button").click();
        Accessibility.check(own);
        assertThat(own.title()).startsWith(language == Language.DE ? "Fehler" : "Error");
        RunningCity.leave(own);
    }

    @Test
    void aLongHoldingIsPagedAndTheFileHoldsAllOfIt() {
        Somebody person = Somebody.arrived();
        person.sql("""
                insert into identity.sign_in (account, at, way, device, outcome)
                select :id, now(), 'PASSWORD', :word || n, 'DONE' from generate_series(1, 1203) n
                """);
        HttpVisitor visitor = person.signIn();
        String path = OwnDataPages.PATH + "/anmeldung";
        String first = visitor.get(path).body();
        String next = first.replaceFirst("(?s).*href=\"(" + path + "\\?nach=[^\"]+)\".*", "$1");
        String second = visitor.get(next).body();
        assertThat(second).contains(person.word()).isNotEqualTo(first);
        String file = visitor.get(OwnDataPages.PATH + "/meine-daten.json").body();
        assertThat(file.split("\"kind\":\"sign-in\"", -1)).hasSize(1203 + 1 + 1);
        for (String nonsense : List.of("sign-in~", "sign-in~x", "way-in~%27", "nirgends~1", "~", "sign-in")) {
            assertThat(visitor.get(path + "?nach=" + nonsense).statusCode()).as(nonsense).isEqualTo(200);
        }
    }

    @Test
    void whatSomebodyEnteredWrongIsNamed() {
        Somebody officer = Somebody.atTheDesk();
        HttpVisitor visitor = officer.signIn();
        String form = PrivacyDesk.NEW;
        assertThat(visitor.submit(form, form, Map.of("konto", "", "email", "", "eingang", "01.10.2026")).body())
                .contains("wenn die Person kein Konto hat");
        assertThat(visitor.submit(form, form, Map.of("konto", "", "email", "kein", "eingang", "")).body())
                .contains("name@example.org", "Tag des Eingangs");
        assertThat(visitor.submit(form, form, Map.of("konto", "", "email", "a@example.org", "eingang", "01.10.2199")).body())
                .contains("nicht in der Zukunft");
        assertThat(visitor.submit(form, form, Map.of("konto", UUID.randomUUID().toString(), "email", "",
                "eingang", "01.10.2026")).statusCode()).isEqualTo(404);
    }

    private static void signIn(Page page, Somebody somebody) {
        page.navigate("/anmelden");
        page.fill("[name=name]", somebody.word());
        page.fill("[name=password]", "digital-moves");
        page.press("[name=password]", "Enter");
        page.waitForURL(address -> !address.contains("/anmelden"));
    }
}
