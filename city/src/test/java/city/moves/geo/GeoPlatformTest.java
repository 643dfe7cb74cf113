package city.moves.geo;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.engines.tiles.coordinates.Crs;
import city.moves.platform.places.GeometryKind;
import city.moves.platform.places.MapTime;
import city.moves.platform.web.Language;
import city.moves.testing.RunningCity;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
        Map<String, Double> values = StreamSupport.stream(all.spliterator(), false)
                .filter(one -> one.get("key").asString().startsWith("geo."))
                .collect(Collectors.toMap(one -> one.get("key").asString(), one -> one.get("value").asDouble()));
        assertThat(values).containsOnlyKeys("geo.layers", "geo.features", "geo.current", "geo.edited", "geo.viewed");
        assertThat(values.get("geo.layers")).isGreaterThanOrEqualTo(3);
        assertThat(values.get("geo.features")).isGreaterThanOrEqualTo(3);
        assertThat(values.get("geo.current")).isBetween(0.01, 1.0);
    }

    @Test
    void whatIsCountedOfExamplesIsAnExampleAndWhatPeopleDidIsNot() {
        JsonNode all = MAPPER.readTree(city.visitor().get("/api/v1/indicators?limit=100", "Accept", "application/json")
                .body()).get("items");
        assertThat(StreamSupport.stream(all.spliterator(), false)
                .filter(one -> one.get("key").asString().startsWith("geo."))
                .collect(Collectors.toMap(one -> one.get("key").asString(), one -> one.get("provenance").asString())))
                .isEqualTo(Map.of("geo.layers", "demo", "geo.features", "demo", "geo.current", "demo",
                        "geo.edited", "derived", "geo.viewed", "derived"));
    }

    @Test
    void eachLookAtALayerOnTheMapIsCountedOnce() {
        String key = TestLayers.newKey();
        TestLayers.publish(city, key, GeometryKind.POINT, Crs.CRS84, MapTime.NONE, Map.of(), List.of());
        city.visitor().get("/karte?ebene=" + key);
        city.visitor().get("/en/karte?auswahl=1&ebene=" + key);
        city.visitor().get("/karte?auswahl=1&ebene=beispiel-trinkbrunnen");
        city.bean(MapViews.class).write();
        assertThat(views(key)).isEqualTo(2);
        city.visitor().get("/karte?ebene=" + key);
        city.bean(MapViews.class).write();
        assertThat(views(key)).isEqualTo(3);
    }

    private long views(String key) {
        return city.database().sql("""
                select coalesce(sum(views), 0)::bigint from geo.viewed v join geo.layer l on l.number = v.layer
                where l.key = :key
                """).param("key", key).query(Long.class).single();
    }
}
