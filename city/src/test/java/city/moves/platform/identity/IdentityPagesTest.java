package city.moves.platform.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.web.Language;
import city.moves.platform.web.Theme;
import city.moves.testing.Accessibility;
import city.moves.testing.RunningCity;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityPagesTest {

    private static final List<String> PAGES = List.of("/konto", "/konto/sitzungen", "/konto/zugaenge",
            "/konto/verlauf", "/amt", "/amt/vertretung", "/amt/konten",
            "/amt/konten?suche=niemand-heisst-so", "/amt/konten/neu",
            "/amt/konten/01900000-0000-7000-8000-000000000002", "/amt/rollen", "/amt/rollen/neu",
            "/amt/rollen/administrator", "/amt/protokoll", "/amt/protokoll?tag=31.2.2026", "/amt/protokoll/pruefung");

    private final RunningCity city = RunningCity.get();

    @ParameterizedTest
    @CsvSource({"DE, LIGHT, 1280", "EN, DARK, 390"})
    void everyPageIsForEveryone(Language language, Theme theme, int width) {
        walk(language, city.page(language, theme, width), Accessibility::check);
    }

    @Test
    void everyPageFitsTheNarrowestPhone() {
        walk(Language.DE, city.page(Language.DE, Theme.LIGHT, 320), Accessibility::checkWidth);
    }

    private void walk(Language language, Page page, Consumer<Page> judge) {
        page.navigate(language.prefix() + "/anmelden");
        judge.accept(page);
        signIn(page, "jonas.vogt", "a wrong password");
        assertThat(page.locator("#fehler")).isFocused();
        judge.accept(page);
        signIn(page, "jonas.vogt", DemoPeople.PASSWORD);
        for (String path : PAGES) {
            page.navigate(language.prefix() + path);
            judge.accept(page);
        }
        page.navigate(language.prefix() + "/amt/konten/neu");
        page.locator("main form button[type=submit]").click();
        judge.accept(page);
        page.navigate(language.prefix() + "/amt/konten/" + TestPeople.citizen().id());
        page.locator("form[action$='/link'] button").click();
        String link = page.locator("code").textContent();
        judge.accept(page);
        page.navigate(link);
        judge.accept(page);
        page.navigate(language.prefix() + "/einladung/used-up");
        judge.accept(page);
        page.context().close();
    }

    @Test
    void thePathThroughTheHouseNeedsNoScriptAndNoMouse() {
        TestPeople.TestPerson person = TestPeople.administrator();
        Page page = withoutScript();
        page.navigate("/amt/konten");
        assertThat(page).hasURL(city.baseUrl() + "/anmelden?weiter=%2Famt%2Fkonten");
        fill(page, "name", person.name());
        fill(page, "password", TestPeople.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page).hasURL(city.baseUrl() + "/amt/konten");

        reach(page, "a[href='/amt/konten/neu']");
        page.keyboard().press("Enter");
        fill(page, "signInName", "by.keyboard");
        fill(page, "displayName", "Keyboard Person");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Keyboard Person");

        reach(page, "#role");
        page.keyboard().press("ArrowDown");
        reach(page, "#department");
        page.keyboard().press("ArrowDown");
        reach(page, "form[action$='/rollen'] button");
        page.keyboard().press("Enter");
        assertThat(page.locator("[role=status]").first()).containsText("Die Rolle ist vergeben");
        page.context().close();
    }

    @Test
    void anErrorIsReadFirstAndNothingTypedIsLostWithoutScript() {
        Page page = withoutScript();
        page.navigate("/anmelden");
        fill(page, "name", "kim.weber");
        page.keyboard().press("Enter");
        assertThat(page).hasTitle(Pattern.compile("^Fehler: Anmelden.*"));
        assertThat(page.locator("#fehler")).isFocused();
        assertThat(page.locator("#name")).hasValue("kim.weber");
        assertThat(page.locator("#password")).hasValue("");
        page.context().close();
    }

    @Test
    void theChosenThemeIsOnTheNextPage() {
        TestPeople.TestPerson person = TestPeople.citizen();
        Page page = city.page(Language.DE, Theme.AUTO, 1280);
        page.navigate("/anmelden");
        signIn(page, person.name(), TestPeople.PASSWORD);
        page.locator("#theme").selectOption("dark");
        page.locator("form[action='/konto'] button").click();
        assertThat(page.locator("html")).hasAttribute("data-kern-theme", "dark");
        assertThat(page.context().cookies()).extracting(cookie -> cookie.name).contains("theme");
        page.context().close();
    }

    private Page withoutScript() {
        Page any = city.page(Language.DE, Theme.LIGHT, 1280);
        Browser browser = any.context().browser();
        any.context().close();
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(city.baseUrl()).setJavaScriptEnabled(false).setLocale("de-DE"));
        return context.newPage();
    }

    private static void signIn(Page page, String name, String password) {
        page.locator("#name").fill(name);
        page.locator("#password").fill(password);
        page.locator("form[action$='/anmelden'] button[type=submit]").click();
    }

    private static void fill(Page page, String field, String text) {
        reach(page, "#" + field);
        page.keyboard().press("Control+a");
        page.keyboard().type(text);
    }

    /** Goes on with the tab key until the wanted element has the focus. */
    private static void reach(Page page, String wanted) {
        for (int steps = 0; steps < 80; steps++) {
            if (page.locator(wanted + ":focus").count() > 0) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("the keyboard does not reach " + wanted + " on " + page.url());
    }
}
