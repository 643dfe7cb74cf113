package city.moves.geo.map;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.web.Language;
import city.moves.platform.web.Theme;
import city.moves.testing.Accessibility;
import city.moves.testing.RunningCity;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The map with a real MapLibre in a real browser, on layers that are there in every demo city. */
class MapBrowserTest {

    private static final String THREE = "/karte?auswahl=1&ebene=beispiel-trinkbrunnen&ebene=beispiel-baustellen"
            + "&ebene=beispiel-radabstellanlagen&lage=13/48.775/9.175";
    private static final String FOUNTAIN = "/karte?auswahl=1&ebene=beispiel-trinkbrunnen&lage=16/48.77221/9.16955";

    private final RunningCity city = RunningCity.get();
    private final List<String> complaints = new ArrayList<>();
    private final List<String> strangers = new ArrayList<>();
    private Page page;

    private Page open(Language language, Theme theme, int width, String path) {
        page = city.page(language, theme, width);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(city.baseUrl()) && !request.url().startsWith("data:")) {
                strangers.add(request.url());
            }
        });
        page.navigate(language.prefix() + path);
        drawn();
        return page;
    }

    private void drawn() {
        page.waitForSelector("moves-map[data-state=open]");
    }

    @AfterEach
    void nothingWentWrongAndNobodyElseWasAsked() {
        page.context().close();
        assertThat(complaints).isEmpty();
        assertThat(strangers).isEmpty();
    }

    private Locator seen() {
        return page.locator("[data-seen] li a");
    }

    @Test
    void whatIsSeenIsListedAndLayersComeAndGo() {
        open(Language.DE, Theme.LIGHT, 1280, THREE);
        assertThat(seen().getByText("Brunnen am Lindenplatz")).isVisible();
        assertThat(seen().getByText("Kanal am Lindenplatz")).isVisible();
        page.getByLabel("Beispiel-Baustellen").first().uncheck();
        assertThat(seen().getByText("Kanal am Lindenplatz")).hasCount(0);
        assertThat(page).hasURL(Pattern.compile("ebene=beispiel-trinkbrunnen"));
        assertThat(page.url()).doesNotContain("beispiel-baustellen");
        page.locator("summary", new Page.LocatorOptions().setHasText("Auswählen nach „Betrieb“")).click();
        page.getByLabel("April bis Oktober").uncheck();
        assertThat(seen().getByText("Brunnen am Lindenplatz")).hasCount(0);
        assertThat(seen().getByText("Brunnen am Kastanienhof")).isVisible();
    }

    @Test
    void aClickTellsWhatLiesThereAndTheLinkShowsTheSameToEverybody() {
        open(Language.DE, Theme.LIGHT, 1280, FOUNTAIN);
        BoundingBox map = page.locator(".mv-city-map__canvas").boundingBox();
        page.mouse().click(map.x + map.width / 2, map.y + map.height / 2);
        Locator details = page.locator("[data-details]");
        assertThat(details.locator("h2")).hasText("Brunnen am Lindenplatz");
        assertThat(details).containsText("unter der großen Linde");
        assertThat(page).hasURL(Pattern.compile("objekt=beispiel-trinkbrunnen/brunnen-lindenplatz"));
        Accessibility.check(page);
        page.navigate(page.url());
        drawn();
        assertThat(page.locator("[data-details] h2")).hasText("Brunnen am Lindenplatz");
        page.getByText("Schließen").click();
        assertThat(page.locator("[data-details]")).isHidden();
    }

    @Test
    void theKeyboardMovesTheMapAndChoosesWhatIsInItsMiddle() {
        open(Language.DE, Theme.LIGHT, 1280, FOUNTAIN);
        page.locator(".maplibregl-canvas").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-details]")).isFocused();
        assertThat(page.locator("[data-details] h2")).hasText("Brunnen am Lindenplatz");
        page.getByText("Schließen").click();
        assertThat(page.locator(".maplibregl-canvas")).isFocused();
        String before = page.url();
        page.keyboard().press("ArrowRight");
        page.waitForURL(address -> !address.equals(before));
    }

    @Test
    void aPlaceIsFoundAndShownWithoutLoadingThePageAgain() {
        open(Language.DE, Theme.LIGHT, 1280, THREE);
        page.evaluate("window.stays = true");
        page.getByLabel("Ort suchen").last().fill("Kulturwerk");
        page.keyboard().press("Enter");
        page.locator("[data-found] a", new Page.LocatorOptions().setHasText("Brunnen am Kulturwerk")).click();
        assertThat(page.locator("[data-details] h2")).hasText("Brunnen am Kulturwerk");
        page.waitForURL(address -> address.contains("/48.794"));
        assertThat(page.evaluate("window.stays")).isEqualTo(true);
    }

    @Test
    void lengthsAndAreasAreMeasuredByPointerAndByKeyboard() {
        open(Language.DE, Theme.LIGHT, 1280, "/karte?auswahl=1&lage=15/48.775/9.175");
        page.getByText("Strecke", new Page.GetByTextOptions().setExact(true)).click();
        BoundingBox map = page.locator(".mv-city-map__canvas").boundingBox();
        page.mouse().click(map.x + map.width / 2, map.y + map.height / 2);
        page.mouse().click(map.x + map.width / 2 + 200, map.y + map.height / 2);
        Locator measured = page.locator("[data-measured]");
        // 512 pixels for a tile of zoom 15: 200 pixels are 200 / 512 of 805.9 metres at this latitude.
        assertThat(measured).hasText(Pattern.compile("Länge: 31[0-9].m"));
        page.getByText("Fläche", new Page.GetByTextOptions().setExact(true)).click();
        page.locator(".maplibregl-canvas").focus();
        for (String way : List.of("ArrowRight", "ArrowDown", "ArrowLeft")) {
            page.keyboard().press("Enter");
            String before = page.url();
            page.keyboard().press(way);
            page.waitForURL(address -> !address.equals(before));
        }
        assertThat(measured).hasText(Pattern.compile("Fläche: .*Umfang: .*"));
        page.navigate(page.url());
        drawn();
        assertThat(page).hasURL(Pattern.compile("zeichnung=line~.*zeichnung=area~"));
        page.getByText("Alles löschen").click();
        assertThat(page.url()).doesNotContain("zeichnung");
    }

    @Test
    void byNightTheMapIsDarkAtOnce() {
        open(Language.DE, Theme.LIGHT, 1280, THREE);
        page.waitForResponse(answer -> answer.url().endsWith("/ogc/styles/dark"),
                () -> page.evaluate("document.documentElement.dataset.kernTheme = 'dark'"));
        assertThat(seen().getByText("Brunnen am Lindenplatz")).isVisible();
    }

    @Test
    void onPaperStandScaleSourceAndAddress() {
        open(Language.DE, Theme.LIGHT, 1280, THREE);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
        assertThat(page.locator("[data-printed-scale]")).hasText(Pattern.compile("1.:.[0-9.]+"));
        assertThat(page.locator(".mv-city-map__printed")).containsText("Erfundene Beispieldaten");
        assertThat(page.locator(".mv-city-map__printed")).containsText("lage=13");
        assertThat(page.locator(".mv-city-map__choose")).isHidden();
        assertThat(page.locator(".maplibregl-canvas")).isVisible();
    }

    @Test
    void aFeaturesOwnPageHasASmallMap() {
        page = city.page(Language.EN, Theme.DARK, 390);
        page.navigate("/en/ogc/collections/beispiel-baustellen/items/ahornweg-belag?f=html");
        page.waitForSelector("moves-small-map[data-state=open]");
        assertThat(page.locator("moves-small-map svg")).hasCount(0);
        Accessibility.check(page);
    }

    @ParameterizedTest
    @CsvSource({"DE, LIGHT, 1280", "EN, DARK, 390", "DE, LIGHT, 320"})
    void theMapIsForEverybody(Language language, Theme theme, int width) {
        open(language, theme, width, THREE);
        Accessibility.check(page);
        page.navigate(language.prefix() + "/karte?suche=brunnen");
        drawn();
        Accessibility.check(page);
    }
}
