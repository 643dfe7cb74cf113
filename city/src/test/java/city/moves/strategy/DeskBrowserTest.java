package city.moves.strategy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.moves.engines.portfolio.LifeCycle;
import city.moves.platform.web.Language;
import city.moves.platform.web.Theme;
import city.moves.testing.Accessibility;
import city.moves.testing.RunningCity;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeskBrowserTest {

    @Test
    void anOwnerConfirmsByKeyboardWithoutScript() {
        Measure measure = DeskFixture.running();
        Page page = DeskBrowser.signIn("kim.weber", Language.DE, Theme.LIGHT, 1280);
        page.navigate("/amt/strategie/massnahmen/" + measure.key());
        page.locator("main a.kern-btn--primary").press("Enter");
        page.locator("#erreicht-m2").fill(DeskDays.text(DeskFixture.TODAY));
        page.locator("#nachweis-m2").fill("Abnahme vom Dienstag");
        page.locator("#nachweis-m2").press("Enter");
        assertThat(page.locator("main").innerText()).contains("Der Stand ist bestätigt.", "Abnahme vom Dienstag");
        RunningCity.leave(page);
    }

    /** The month of an owner: open the form, say what was reached, send, go on to the next measure. */
    @Test
    void theMonthsConfirmationTakesFewKeysAndLeadsToTheNextMeasure() {
        Measure measure = DeskFixture.running();
        DeskFixture.running();
        Page page = DeskBrowser.signIn("kim.weber", Language.DE, Theme.LIGHT, 1280);
        page.navigate("/amt/strategie/massnahmen/" + measure.key() + "/bestaetigen");
        page.locator("#erreicht-m2").focus();
        page.keyboard().type(DeskDays.text(DeskFixture.TODAY));
        int keys = 0;
        while (!"Jetzt bestätigen".equals(page.evaluate("document.activeElement.innerText"))) {
            page.keyboard().press("Tab");
            keys++;
        }
        assertThat(keys).as("one milestone, one line for the later ones, the remark").isEqualTo(7);
        page.keyboard().press("Enter");
        page.waitForURL("**/*getan=confirmed");
        assertThat(page.locator("main").innerText()).contains("Der Stand ist bestätigt.");
        Accessibility.check(page);
        page.locator("main a.kern-btn--primary").press("Enter");
        page.waitForURL(address -> address.endsWith("/bestaetigen") && !address.contains(measure.key() + "/"));
        RunningCity.leave(page);
    }

    @Test
    void everyPageOfTheDeskIsForEveryone() {
        Measure running = DeskFixture.running();
        check(running, "tomasz.nowak", Language.DE, Theme.LIGHT, 1280);
        check(running, "tomasz.nowak", Language.EN, Theme.DARK, 390);
    }

    @ParameterizedTest
    @CsvSource({"DE, LIGHT, 1280", "EN, DARK, 390"})
    void aTableWithMistakesSaysWhereTheyAre(Language language, Theme theme, int width) {
        Page page = DeskBrowser.signIn("tomasz.nowak", language, theme, width);
        page.navigate(language.prefix() + "/amt/strategie/tabelle?art=geld");
        page.locator("#datei").setInputFiles(new FilePayload("geld.csv", "text/csv",
                "kennung;jahr;art;beantragt;bewilligt;erwartet;ausgegeben;verdeckt\ne-akte;bald;bar;1;;;;\n".getBytes(UTF_8)));
        page.locator("main button.kern-btn--primary").press("Enter");
        page.locator("main details summary").press("Enter");
        assertThat(page.locator("main table").first().innerText()).contains("jahr", "art");
        Accessibility.check(page);
        RunningCity.leave(page);
    }

    private static void check(Measure measure, String name, Language language, Theme theme, int width) {
        Page page = DeskBrowser.signIn(name, language, theme, width);
        for (String address : addresses(measure)) {
            page.navigate(language.prefix() + address);
            assertThat(page.locator("h1").count()).as(address).isEqualTo(1);
            assertThat(page.locator("main").innerText()).as(address).doesNotContain("strategy.");
            Accessibility.check(page);
        }
        RunningCity.leave(page);
    }

    private static List<String> addresses(Measure measure) {
        String address = "/amt/strategie/massnahmen/" + measure.key();
        String idea = "/amt/strategie/massnahmen/" + DeskFixture.store(LifeCycle.IDEA).key();
        List<String> addresses = new ArrayList<>(List.of("/amt/strategie", "/amt/strategie/neu",
                "/amt/strategie/berichte", "/amt/strategie/tabelle", "/amt/strategie/tabelle?art=ziele", address, "/amt/strategie/massnahmen/e-akte", idea + "/bearbeiten"));
        for (String page : List.of("/bestaetigen", "/bearbeiten", "/lebenslauf", "/plan")) {
            addresses.add(address + page);
        }
        addresses.add("/amt/strategie/entscheidungen/verkehr-zweiter-abschnitt?von=verkehrsfluss");
        addresses.addAll(List.of("/amt/strategie/entscheidungen", "/amt/strategie/entscheidungen?q=gibt-es-nicht",
                "/amt/strategie/entscheidungen/luftreinhaltung-ende",
                "/amt/strategie/entscheidungen/neu?massnahme=" + measure.key()));
        addresses.add("/amt/strategie/berichte/"
                + YearMonth.from(DeskFixture.TODAY).minusMonths(1).atEndOfMonth() + "/nachrechnen");
        return addresses;
    }
}
