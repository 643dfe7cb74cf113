package city.moves.geo.map;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The map without a map: what everybody reads who has no script, no mouse or no eyes for it. */
class CityMapTest {

    private final RunningCity city = RunningCity.get();
    private final HttpVisitor visitor = city.visitor();

    private Document page(String path) {
        HttpResponse<String> answer = visitor.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("geo.map.");
        return Jsoup.parse(answer.body(), city.baseUrl());
    }

    @Test
    void everyPublishedLayerCanBeChosenThoughNobodyHereKnowsIt() {
        Document page = page("/karte");
        assertThat(page.select("input[data-layer]").eachAttr("value"))
                .contains("beispiel-baustellen", "beispiel-radabstellanlagen", "beispiel-trinkbrunnen").isSorted();
        assertThat(page.select("input[data-layer][checked]")).hasSizeBetween(3, 6);
        assertThat(page.select(".mv-city-map__about a").eachAttr("href")).allMatch(href -> href.startsWith("/ogc/collections/"));
    }

    @Test
    void whatIsChosenIsListedAndNothingElse() {
        Document page = page("/karte?auswahl=1&ebene=beispiel-trinkbrunnen");
        assertThat(page.select("input[data-layer][checked]").eachAttr("value")).containsExactly("beispiel-trinkbrunnen");
        assertThat(page.select(".mv-city-map__listed h3").eachText()).containsExactly("Beispiel-Trinkbrunnen");
        assertThat(page.select(".mv-city-map__listed li a").eachText())
                .contains("Brunnen am Kastanienhof").last().asString().startsWith("Alle 12 Objekte als Liste");
        String first = page.select(".mv-city-map__listed li a").first().attr("href");
        assertThat(page(first).select("h1").text()).isEqualTo("Brunnen am Kastanienhof");
        assertThat(page("/karte?auswahl=1").select("input[data-layer][checked]")).isEmpty();
        assertThat(page("/karte?auswahl=1&ebene=gibt-es-nicht").select("input[data-layer][checked]")).isEmpty();
    }

    @Test
    void aPlaceIsFoundByTheBeginningOfItsNameOrOfAWordInIt() {
        assertThat(page("/karte?suche=lindenp").select("[data-found] li").eachText())
                .contains("Kanal am Lindenplatz Beispiel-Baustellen", "Lindenplatz Beispiel-Radabstellanlagen",
                        "Brunnen am Lindenplatz Beispiel-Trinkbrunnen");
        assertThat(page("/en/karte?suche=lindenplatz").select("[data-found] a").eachAttr("href"))
                .allMatch(href -> href.startsWith("/en/ogc/collections/"));
        assertThat(page("/karte?suche=inden").select("[data-found] a").eachText()).noneMatch(name -> name.contains("Linden"));
        assertThat(page("/karte?suche=Nirgendwo").select("[data-found]").text()).contains("„Nirgendwo“");
    }

    @Test
    void theMapIsInTheNavigationInTheSearchAndAtItsData() {
        assertThat(page("/").select("nav a[href=/karte]")).isNotEmpty();
        assertThat(page("/en/karte").select("h1").text()).isEqualTo("Map of Stuttgart");
        assertThat(page("/karte").select("main a[href=/daten]")).isNotEmpty();
        assertThat(city.database().sql("select count(*) from search.document where module = 'geo' and kind = 'map'")
                .query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void onlyTheMapMayAskWhereSomebodyIs() {
        assertThat(visitor.get("/karte").headers().firstValue("Permissions-Policy").orElse("")).contains("geolocation=(self)");
        assertThat(visitor.get("/daten").headers().firstValue("Permissions-Policy").orElse("")).contains("geolocation=()");
    }

    @Test
    void aFeatureShowsWhereItLiesBesideItsFacts() {
        Document page = page("/ogc/collections/beispiel-trinkbrunnen/items/brunnen-lindenplatz?f=html");
        assertThat(page.select("moves-small-map").attr("data-bounds")).startsWith("9.16955,48.77221");
        assertThat(page.select("moves-small-map svg")).as("the drawing for whoever has no script").hasSize(1);
        assertThat(page("/ogc/collections/beispiel-trinkbrunnen/items/brunnen-geplant?f=html").select("moves-small-map"))
                .as("it has no place").isEmpty();
    }
}
