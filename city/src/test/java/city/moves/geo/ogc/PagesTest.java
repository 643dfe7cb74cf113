package city.moves.geo.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.web.Language;
import city.moves.platform.web.Theme;
import city.moves.testing.Accessibility;
import city.moves.testing.RunningCity;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class PagesTest {

    private static final String FOUNTAINS = "/ogc/collections/beispiel-trinkbrunnen";
    private static final List<String> PATHS = List.of("/ogc", "/ogc/conformance", "/ogc/api", "/ogc/collections",
            FOUNTAINS, FOUNTAINS + "/items", FOUNTAINS + "/items?limit=3", FOUNTAINS + "/items?name=niemand&bbox=1,2,3,4",
            FOUNTAINS + "/items/brunnen-lindenplatz", FOUNTAINS + "/items/brunnen-geplant",
            "/ogc/collections/beispiel-baustellen/items/ahornweg-belag", FOUNTAINS + "?unbekannt=1", FOUNTAINS + "/queryables",
            FOUNTAINS + "/filter", FOUNTAINS + "/filter?los=1&e4-von=gestern&bedingung=name+like",
            FOUNTAINS + "/items?filter=stepless=true%20AND%20name%20IS%20NOT%20NULL&sortby=-name");

    private final RunningCity city = RunningCity.get();
    private final Client client = new Client();

    @ParameterizedTest
    @Requirement("/req/html/definition")
    @ValueSource(strings = {"/ogc", "/ogc/conformance", "/ogc/api", "/ogc/collections", FOUNTAINS, FOUNTAINS + "/items",
        FOUNTAINS + "/items/brunnen-lindenplatz"})
    void everythingIsAPageForWhoeverAsksForPages(String path) {
        assertThat(Client.type(client.get(path, "Accept", "text/html,application/xhtml+xml"))).isEqualTo("text/html");
        assertThat(Client.type(client.get(path + "?f=html"))).isEqualTo("text/html");
        for (String prefix : List.of("", "/en")) {
            assertThat(client.get(prefix + path + "?f=html").body()).doesNotContain("geo.ogc.", "search.kind");
        }
    }

    @ParameterizedTest
    @Requirement("/req/html/content")
    @ValueSource(strings = {"/ogc", "/ogc/collections", FOUNTAINS, FOUNTAINS + "/items?limit=5",
        FOUNTAINS + "/items/brunnen-lindenplatz"})
    void aPageHasTheSameWaysOnAsTheDocument(String path) {
        JsonNode document = client.read(path);
        Document page = Jsoup.parse(client.get(path + (path.contains("?") ? "&" : "?") + "f=html").body(), city.baseUrl());
        List<String> shown = page.select("a[href]").eachAttr("abs:href");
        for (JsonNode link : document.get("links")) {
            String href = link.get("href").asString();
            if (!List.of("self", "alternate").contains(link.get("rel").asString())) {
                assertThat(shown).as(href).anyMatch(one -> plain(one).equals(plain(href)));
            }
        }
        assertThat(shown).as("the document itself").anyMatch(one -> one.contains("f=json"));
    }

    private static String plain(String address) {
        return address.replaceFirst("[?&]f=(html|json)", "");
    }

    @Test
    void aPageTellsWhatTheFeatureIs() {
        String page = client.get(FOUNTAINS + "/items/brunnen-lindenplatz?f=html").body();
        assertThat(page).contains("Brunnen am Lindenplatz", "unter der großen Linde", "17.04.2021", "9,16955 / 48,77221",
                "https://schema.org/Place", "Erfundene Beispieldaten");
        assertThat(client.get(FOUNTAINS + "/items/brunnen-lindenplatz?f=html&crs=" + Client.EPSG + "4326").body())
                .contains("48,77221 / 9,16955");
        Document list = Jsoup.parse(client.get("/en" + FOUNTAINS + "/items?f=html").body());
        assertThat(list.text()).contains("Example drinking fountains");
        assertThat(list.select("td[lang=de]").eachText()).contains("unter der großen Linde").doesNotContain("yes", "no");
        assertThat(Jsoup.parse(client.get("/en" + FOUNTAINS + "/items/brunnen-lindenplatz?f=html").body())
                .select("dd[lang=de]").eachText()).contains("unter der großen Linde");
    }

    @Test
    void peopleReadALongListPageByPage() {
        Document first = Jsoup.parse(client.get(FOUNTAINS + "/items?f=html&limit=5").body(), city.baseUrl());
        assertThat(first.select("tbody tr")).hasSize(5);
        Document second = Jsoup.parse(client.get(first.select("a[rel=next]").attr("href")).body(), city.baseUrl());
        assertThat(second.select("tbody th").eachText()).hasSize(5)
                .doesNotContainAnyElementsOf(first.select("tbody th").eachText());
    }

    @ParameterizedTest
    @CsvSource({"DE, LIGHT, 1280", "EN, DARK, 390"})
    void everyPageIsAccessible(Language language, Theme theme, int width) {
        walk(language, city.page(language, theme, width), Accessibility::check);
    }

    @Test
    void everyPageFitsTheNarrowestPhone() {
        walk(Language.DE, city.page(Language.DE, Theme.LIGHT, 320), Accessibility::checkWidth);
    }

    private static void walk(Language language, Page page, Consumer<Page> judge) {
        for (String path : PATHS) {
            page.navigate(language.prefix() + path);
            judge.accept(page);
        }
        page.context().close();
    }
}
