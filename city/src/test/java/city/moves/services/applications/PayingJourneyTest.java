package city.moves.services.applications;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.web.Language;
import city.moves.platform.web.Theme;
import city.moves.testing.Accessibility;
import city.moves.testing.RunningCity;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the fee on the first page over a payment that fails to one that is paid, and what the treasury sees of it. */
class PayingJourneyTest {

    private static final RunningCity CITY = RunningCity.get();
    private static final String PRIMARY = "main .kern-btn--primary";

    @ParameterizedTest
    @CsvSource({"DE, LIGHT, 1280", "EN, DARK, 390"})
    void everyPageOnTheWayIsForEveryone(Language language, Theme theme, int width) throws IOException {
        String service = ServiceWithForm.ofDogsPaidBeforehand(CITY);
        CITY.database().sql("""
                insert into services.tariff (service, valid_from, terms, example, editor_name, edited_at)
                values (:service, date '2020-01-01', '{"tariff": {"kind": "PER_UNIT", "centsPerUnit": 1200, "begun": true,
                    "leastCents": 0}, "rounding": "TO_THE_NEAREST_CENT", "legalBasis": "Hundesteuersatzung",
                    "reliefs": [{"kind": "REDUCED_TO", "name": "Unter 24 Jahren", "proof": "Ausweis", "cents": 600}],
                    "counted": ["G99000002/G99000003"], "circumstances": {}}', true, 'Probe', now())
                """).param("service", service).update();
        Page page = CITY.page(language, theme, width);
        page.navigate(language.prefix() + ApplicationPaths.begin(service));
        Accessibility.check(page);
        page.click(PRIMARY);
        String application = page.url().replaceFirst(".*/antraege/([^/]+)/.*", "$1");
        CITY.database().sql("""
                update services.draft set confirmed = '{G99000001,G99000002,allgemein}', answers = '{"G99000001/F99000001": "Şahin",
                    "G99000001/F99000002": "Anna", "G99000002/G99000003[0]/F99000004": "Bello",
                    "G99000002/G99000003[0]/F99000005": "2026-05-01", "G99000002/G99000003[0]/F99000006": "false",
                    "F99000009": "true"}' where application = :id::uuid
                """).param("id", application).update();
        page.navigate(language.prefix() + "/mein/antraege/" + application + "/pruefen");
        handIn(page);
        Accessibility.check(page);
        end(page, "failed", true);
        Accessibility.check(page);
        assertThat(page.url()).endsWith("/pruefen");
        handIn(page);
        end(page, "payed", false);
        Accessibility.check(page);
        assertThat(page.locator(".mv-kicker").textContent()).containsPattern("\\d{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
        page.goBack();
        page.goBack();
        page.reload();
        assertThat(page.locator("main").textContent()).as("nothing is left to pay").doesNotContain("Probe-Bezahldienst/");
        RunningCity.leave(page);
        desk(language, theme, width, service);
    }

    private static void handIn(Page page) {
        page.check("[name=richtig]");
        page.click(PRIMARY);
    }

    private static void end(Page page, String end, boolean look) {
        page.click("main a.kern-btn--primary");
        assertThat(page.url()).contains("/probe-bezahldienst/");
        if (look) {
            Accessibility.check(page);
        }
        page.selectOption("[name=rueckmeldung]", new SelectOption().setValue("doppelt"));
        page.click("[value=" + end + "]");
        if (look) {
            Accessibility.check(page);
        }
        page.click(PRIMARY);
    }

    private static void desk(Language language, Theme theme, int width, String service) {
        Page page = CITY.page(language, theme, width);
        signIn(page, "rosa.lindner");
        page.navigate(language.prefix() + "/amt/dienste/zahlungen");
        Accessibility.check(page);
        page.navigate(language.prefix() + "/amt/dienste/forderungen");
        Accessibility.check(page);
        page.navigate(language.prefix() + "/amt/dienste/zahlungen");
        page.click("main tbody th a");
        Accessibility.check(page);
        RunningCity.leave(page);
        Page editor = CITY.page(language, theme, width);
        signIn(editor, "nadia.brandt");
        editor.navigate(language.prefix() + "/amt/dienste/" + service + "/tarife");
        Accessibility.check(editor);
        editor.click(PRIMARY);
        Accessibility.check(editor);
        RunningCity.leave(editor);
    }

    private static void signIn(Page page, String name) {
        page.navigate("/anmelden");
        page.fill("[name=name]", name);
        page.fill("[name=password]", "digital-moves");
        page.click(PRIMARY);
    }
}
