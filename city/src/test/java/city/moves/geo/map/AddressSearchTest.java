package city.moves.geo.map;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.web.Language;
import city.moves.platform.web.Theme;
import city.moves.testing.Accessibility;
import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses, streets and parts of the city on the map and beside it, for everybody. */
class AddressSearchTest {

    private final RunningCity city = RunningCity.get();
    private final HttpVisitor visitor = city.visitor();

    private Document page(String path) {
        HttpResponse<String> answer = visitor.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("geo.map.", "places.layer.");
        return Jsoup.parse(answer.body(), city.baseUrl());
    }

    private List<String> found(String typed) {
        return page("/karte?suche=" + typed).select("[data-found] a").eachText();
    }

    @Test
    void withoutAScriptAnAddressIsFoundAndHasAPage() {
        assertThat(found("marktpl.+1")).startsWith("Marktplatz 1", "Marktplatz 10");
        assertThat(found("konig+karl+13")).containsExactly("König-Karl-Muster-Straße 13");
        assertThat(found("Markplatz+2")).as("a letter is missing").containsExactly("Marktplatz 2");
        assertThat(found("Musterstr.+20a+70173")).containsExactly("Musterstraße 20a");
        assertThat(found("Musterstr.+20a+70599")).isEmpty();
        assertThat(page("/karte?suche=Marktplatz+1").select("[data-found] .mv-provenance--example")).isNotEmpty();
        Document address = page(page("/karte?suche=Marktplatz+1").select("[data-found] a").first().attr("href"));
        assertThat(address.select("h1").text()).isEqualTo("Marktplatz 1");
        assertThat(address.select("dl.mv-facts").text()).contains("70173", "Stadtbezirk Musterbezirk Mitte", "48,7753");
        assertThat(address.select("main .mv-provenance--example")).hasSize(1);
        assertThat(page(address.select("dl.mv-facts a").attr("href")).select("h1").text()).isEqualTo("Musterbezirk Mitte");
        Document map = page(address.select("main a[href*=adresse]").attr("href"));
        assertThat(map.select("[data-found] a[data-at-once]").eachText()).containsExactly("Marktplatz 1");
    }

    @Test
    void aStreetListsItsAddressesAndADistrictHasAnOutline() {
        Document street = page(page("/en/karte?suche=musterstrasse").select("[data-found] a").attr("href"));
        assertThat(street.select("h1").text()).isEqualTo("Musterstraße");
        assertThat(street.select("main section li a").eachText()).startsWith("Musterstraße 1", "Musterstraße 2", "Musterstraße 3",
                "Musterstraße 3a").hasSize(7);
        assertThat(street.select("main section li a").eachAttr("href")).allMatch(href -> href.startsWith("/en/karte/adressen/"));
        assertThat(found("musterbezirk+so")).as("once, though the map has a layer with it").containsExactly("Musterbezirk Sonnenhang");
        Document district = page(page("/karte?suche=sonnenh").select("[data-found] a").attr("href"));
        assertThat(district.select("h1").text()).isEqualTo("Musterbezirk Sonnenhang");
        assertThat(district.select("moves-small-map")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/karte/adressen/0", "/karte/adressen/999999999", "/karte/adressen/x", "/karte/adressen/99999999999999999999",
        "/karte/strassen/0", "/karte/strassen/-1"})
    void whatIsNotThereIsNotFound(String path) {
        assertThat(visitor.get(path).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> api(String question) {
        return visitor.get("/api/v1/places/addresses?" + question, "Accept", "application/json");
    }

    @Test
    void programsFindAddressesPageByPage() {
        String first = api("q=musterstr&limit=4").body();
        assertThat(first).contains("\"house\":\"3a\"", "\"example\":true").doesNotContain("\"house\":\"20\"");
        String next = first.replaceAll(".*\"next\":\"([0-9]+)\".*", "$1");
        assertThat(api("q=musterstr&limit=4&after=" + next).body())
                .contains("\"house\":\"4\"", "\"house\":\"20\"", "\"house\":\"20a\"", "\"next\":null");
        assertThat(api("limit=100").body()).contains("Marktplatz", "\"next\":null");
        assertThat(api("q=nirgendwo").body()).contains("\"items\":[]");
        for (String wrong : List.of("limit=0", "limit=101", "after=x", "after=999999999", "q2=x")) {
            assertThat(api(wrong).statusCode()).as(wrong).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @CsvSource({"DE, LIGHT, 1280", "EN, DARK, 390"})
    void whoTypesSeesPlacesAtOnceAndTheKeyboardGoesThere(Language language, Theme theme, int width) {
        Page page = city.page(language, theme, width);
        page.navigate(language.prefix() + "/karte");
        page.waitForSelector("moves-map[data-state=open]");
        page.locator("#suche").pressSequentially("Marktpl");
        Locator results = page.locator("[data-found] a");
        assertThat(results.first()).hasText("Marktplatz");
        page.locator("#suche").pressSequentially("atz 3");
        assertThat(results).hasText(new String[] {"Marktplatz 3"});
        assertThat(page.locator("[data-found-count]")).hasText(Pattern.compile("^1 .*"));
        page.keyboard().press("ArrowDown");
        assertThat(results.first()).isFocused();
        Accessibility.check(page);
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-details] h2")).hasText("Marktplatz 3");
        assertThat(page).hasURL(Pattern.compile("lage=16.*48\\.775.*&adresse=[0-9]+"));
        Accessibility.check(page);
        String shared = page.url();
        page.navigate(shared);
        page.waitForSelector("moves-map[data-state=open]");
        assertThat(page.locator("[data-details] h2")).hasText("Marktplatz 3");
        for (String path : List.of("/karte?suche=musterstr", "/karte?suche=marktplatz+1")) {
            page.navigate(language.prefix() + path);
            page.navigate(city.baseUrl() + page.locator("[data-found] a").first().getAttribute("href"));
            Accessibility.check(page);
        }
        page.context().close();
    }
}
