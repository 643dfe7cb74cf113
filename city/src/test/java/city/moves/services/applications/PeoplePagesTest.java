package city.moves.services.applications;

import city.moves.platform.identity.TestPeople;
import city.moves.platform.identity.TestPeople.TestPerson;
import city.moves.platform.web.Language;
import city.moves.platform.web.Theme;
import city.moves.services.forms.FormVersions;
import city.moves.services.forms.ReadyForms;
import city.moves.testing.Accessibility;
import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages about who applies, in a browser: one's details, what is kept, mandates, and acting for somebody else. */
class PeoplePagesTest {

    private static final RunningCity CITY = RunningCity.get();

    @ParameterizedTest
    @CsvSource({"DE, LIGHT, 1280", "EN, DARK, 390"})
    void everyPageAboutWhoAppliesIsForEveryone(Language language, Theme theme, int width) {
        TestPerson person = TestPeople.citizen();
        HttpVisitor visitor = person.signIn();
        visitor.submit("/konto/angaben", "/konto/angaben", Map.of("given-names", "Mara Lea",
                "family-name", "Öztürk", "street", "Uhlandstraße", "house-number", "7"));
        CITY.database().sql("""
                insert into identity.person_detail (account, detail, provider, value, assurance, stated_at)
                values (:account, 'BIRTH_DATE', 'ausweis', '1990-05-01', 'HIGH', now())
                """).param("account", person.id()).update();
        CITY.database().sql("""
                insert into services.remembered_answer (account, fact, value, service, stated, used)
                values (:account, 'CITY', 'Stuttgart', 'Hund anmelden', current_date, now()),
                    (:account, 'IBAN', 'DE02120300000000202051', 'Wohngeld', current_date, now())
                """).param("account", person.id()).update();
        Page page = CITY.page(language, theme, width);
        page.navigate(language.prefix() + "/anmelden");
        page.fill("[name=name]", person.name());
        page.fill("[name=password]", "a password for tests");
        page.press("[name=password]", "Enter");
        page.waitForURL(address -> !address.contains("/anmelden"));

        look(page, language, "/konto/angaben");
        look(page, language, "/mein/antworten");
        page.navigate(language.prefix() + "/mein/vollmachten");
        page.fill("[name=bis]", CITY.clock().today().plusDays(9).format(DateTimeFormatter.ofPattern("d.M.yyyy")));
        press(page, "form[action$=vollmachten] button.kern-btn--primary");
        Accessibility.check(page);
        look(page, language, page.locator("code").innerText().replaceFirst(".*(/mein/vollmachten/)", "$1"));

        look(page, language, "/dienste/hund-anmelden/antrag");
        press(page, "main form button");
        page.navigate(page.url().replaceFirst("/schritt/.*", "/schritt/" + personStep()));
        Accessibility.check(page);
        page.navigate(page.url().replaceFirst("/schritt/.*", "/pruefen"));
        Accessibility.check(page);
        page.navigate(language.prefix() + "/dienste/hund-anmelden/antrag");
        page.check("[name=fuer][value=andere]");
        press(page, "main form button");
        press(page, "main form button[value=weiter]");
        Accessibility.check(page);
        RunningCity.leave(page);
    }

    private static String personStep() {
        UUID form = CITY.bean(FormVersions.class).current("hund-anmelden").orElseThrow().id();
        return CITY.bean(ReadyForms.class).of(form).facts().keySet().iterator().next().ids().getFirst();
    }

    private static void look(Page page, Language language, String path) {
        page.navigate(language.prefix() + path);
        Accessibility.check(page);
    }

    private static void press(Page page, String selector) {
        page.evaluate("document.documentElement.dataset.before = 'ja'");
        page.locator(selector).first().click();
        page.locator("html:not([data-before])").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        page.waitForLoadState();
    }
}
