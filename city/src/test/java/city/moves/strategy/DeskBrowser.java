package city.moves.strategy;

import city.moves.platform.web.Language;
import city.moves.platform.web.Theme;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

/** Somebody at the desk with a browser that runs no script of ours; the judge of pages brings its own. */
final class DeskBrowser {

    private DeskBrowser() {}

    /** Signs in by keyboard; close the page's context at the end. */
    static Page signIn(String name, Language language, Theme theme, int width) {
        Page page = DeskFixture.CITY.page(language, theme, width);
        BrowserContext context = page.context();
        context.route(address -> address.endsWith(".js"), route -> route.abort());
        page.navigate(language.prefix() + "/anmelden");
        page.locator("[name=name]").fill(name);
        page.locator("[name=password]").fill("digital-moves");
        page.locator("[name=password]").press("Enter");
        page.waitForURL(address -> !address.contains("/anmelden"));
        return page;
    }
}
