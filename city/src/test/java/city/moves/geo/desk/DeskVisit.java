package city.moves.geo.desk;

import city.moves.platform.web.Language;
import city.moves.platform.web.Theme;
import city.moves.testing.RunningCity;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

/** Somebody who keeps layers, with a browser. */
final class DeskVisit {

    static final RunningCity CITY = RunningCity.get();
    /** May edit for the civil engineering office. */
    static final String EDITOR = "emre.yilmaz";
    /** May manage the layers of all offices. */
    static final String MANAGER = "miriam.haas";

    private DeskVisit() {}

    /** Runs no script of ours; leave it at the end. */
    static Page plain(String name, Language language, Theme theme, int width) {
        Page page = CITY.page(language, theme, width);
        BrowserContext context = page.context();
        context.route(address -> address.endsWith(".js"), route -> route.abort());
        return signedIn(page, name, language);
    }

    static Page scripted(String name, Language language, Theme theme, int width) {
        return signedIn(CITY.page(language, theme, width), name, language);
    }

    private static Page signedIn(Page page, String name, Language language) {
        page.navigate(language.prefix() + "/anmelden");
        page.locator("[name=name]").fill(name);
        page.locator("[name=password]").fill("digital-moves");
        page.locator("[name=password]").press("Enter");
        page.waitForURL(address -> !address.contains("/anmelden"));
        return page;
    }
}
