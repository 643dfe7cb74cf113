package city.moves.geo;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.web.Language;
import city.moves.testing.RunningCity;
import java.net.http.HttpResponse;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the map gives to the rest of the city. */
class GeoPlatformTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String FILE = "/api/v1/geo/layers/beispiel-trinkbrunnen";

    private final RunningCity city = RunningCity.get();

    @Test
    void everyOpenLayerIsADataSetByItself() {
        for (Language language : Language.values()) {
            String page = city.visitor().get(language.prefix() + "/daten").body();
            assertThat(page).contains(language == Language.DE ? "Beispiel-Trinkbrunnen" : "Example drinking fountains",
                    FILE + ".geojson", FILE + ".csv", "/ogc/collections/beispiel-trinkbrunnen");
        }
    }

    @Test
    void aWholeLayerIsAFileWithItsTermsInside() {
        HttpResponse<String> file = city.visitor().get(FILE + ".geojson", "Accept", "*/*");
        assertThat(file.headers().firstValue("Content-Type")).contains("application/geo+json");
        assertThat(file.headers().firstValue("Content-Disposition")).hasValueSatisfying(name ->
                assertThat(name).contains("beispiel-trinkbrunnen.geojson"));
        JsonNode layer = MAPPER.readTree(file.body());
        assertThat(layer.get("features")).hasSize(12);
        assertThat(layer.get("attribution").asString()).isEqualTo("Erfundene Beispieldaten");
        assertThat(layer.get("license").asString()).isEqualTo("CC0 1.0");
        assertThat(city.visitor().get(FILE + ".csv", "Accept", "*/*").body().lines()).hasSize(13);
        assertThat(city.visitor().get("/api/v1/geo/layers/gibt-es-nicht.csv", "Accept", "*/*").statusCode()).isEqualTo(404);
    }

    @Test
    void programsListTheLayersPageByPage() {
        JsonNode page = MAPPER.readTree(city.visitor()
                .get("/api/v1/geo/layers?limit=2", "Accept", "application/json").body());
        assertThat(page.get("items")).hasSize(2);
        JsonNode next = MAPPER.readTree(city.visitor().get("/api/v1/geo/layers?limit=2&after="
                + page.get("next").asString(), "Accept", "application/json").body());
        assertThat(next.get("items").get(0).get("key").asString()).isGreaterThan(page.get("next").asString());
    }

    @Test
    void theSearchFindsALayer() {
        assertThat(city.database().sql("""
                select path || ' ' || title from search.document where module = 'geo' and id = 'beispiel-baustellen'
                """).query(String.class).single()).isEqualTo("/ogc/collections/beispiel-baustellen Beispiel-Baustellen");
    }

    @Test
    void theFiguresCountLayersAndFeatures() {
        JsonNode all = MAPPER.readTree(city.visitor().get("/api/v1/indicators?limit=100", "Accept", "application/json")
                .body()).get("items");
        assertThat(StreamSupport.stream(all.spliterator(), false).filter(one ->
                one.get("key").asString().startsWith("geo.")).map(one -> one.get("value").asDouble()).toList())
                .hasSize(2).allMatch(value -> value >= 3);
    }
}
