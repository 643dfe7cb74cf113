package city.moves.services;

import static org.assertj.core.api.Assertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import city.moves.platform.web.Language;
import city.moves.platform.web.Theme;
import city.moves.testing.RunningCity;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** Somebody who has moved finds out what to do, on a phone. */
class ServiceJourneyTest {

    private static final RunningCity CITY = RunningCity.get();
    private static final int PHONE = 390;

    @Test
    void byKeyboardAlone() {
        Page page = CITY.page(Language.DE, Theme.LIGHT, PHONE);
        page.navigate("/dienste");
        page.keyboard().press("/");
        page.keyboard().type("umgezogen");
        page.keyboard().press("Enter");
        page.waitForURL("**/suche?**");
        focus(page, "Wohnsitz anmelden oder ummelden");
        page.keyboard().press("Enter");
        page.waitForURL("**/dienste/wohnsitz-anmelden");
        page.getByLabel("Bestätigung des Wohnungsgebers").focus();
        page.keyboard().press("Space");
        assertThat(page.getByLabel("Bestätigung des Wohnungsgebers")).isChecked();
        page.getByLabel("Ihre Adresse").focus();
        page.keyboard().type("Rosengartenweg 7");
        page.keyboard().press("Enter");
        assertThat(page.getByText("Bürgerbüro Rosengarten").first()).isVisible();
        RunningCity.leave(page);
    }

    @Test
    void withoutScript() {
        Page any = CITY.page(Language.DE, Theme.LIGHT, PHONE);
        Browser browser = any.context().browser();
        RunningCity.leave(any);
        try (BrowserContext context = browser.newContext(new NewContextOptions().setBaseURL(CITY.baseUrl())
                .setLocale("de-DE").setViewportSize(PHONE, 800).setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate("/dienste");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tiere, Freizeit, Sicherheit")).click();
            page.locator(".mv-facets > summary").click();
            page.getByLabel("nur mit Antrag, der online beginnen soll").check();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Filtern")).click();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Hund anmelden oder abmelden")).click();
            assertThat(page.content()).contains("innerhalb eines Monats", "Stadtkämmerei");
            page.getByText("Rechtsgrundlagen").click();
            assertThat(page.getByText("Hundesteuersatzung der Stadt").last()).isVisible();
        }
    }

    /** Presses the tab key until the focus stands on a link. */
    private static void focus(Page page, String link) {
        for (int presses = 0; presses < 60; presses++) {
            page.keyboard().press("Tab");
            if (link.equals(page.evaluate("document.activeElement.innerText.trim()"))) {
                return;
            }
        }
        throw new AssertionError("no tab leads to " + link);
    }
}
