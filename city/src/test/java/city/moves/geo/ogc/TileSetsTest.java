package city.moves.geo.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.moves.testing.RunningCity;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What programs learn of the tiles before they ask for one. */
class TileSetsTest {

    private static final String FOUNTAINS = "/ogc/collections/beispiel-trinkbrunnen";
    private static final String TILESETS = "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector";
    private static final String SCHEME = "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme";
    private static final String QUAD = "http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad";

    private final RunningCity city = RunningCity.get();
    private final Client client = new Client();

    @Test
    @TileRequirement("/req/core/conformance-success")
    void theClassesOfTilesAreNamed() {
        assertThat(client.read("/ogc/conformance").get("conformsTo")).extracting(JsonNode::asString)
                .filteredOn(name -> name.contains("ogcapi-tiles-1")).hasSize(6);
    }

    @Test
    @TileRequirement({"/req/dataset-tilesets/landingpage", "/req/dataset-tilesets/operation"})
    void theLandingPageLeadsToTheTilesOfAllLayers() {
        List<JsonNode> links = Client.links(client.read("/ogc"), TILESETS);
        assertThat(links).hasSize(1);
        assertThat(links.getFirst().get("href").asString()).isEqualTo(city.baseUrl() + "/ogc/tiles");
        JsonNode set = client.read("/ogc/tiles").at("/tilesets/0");
        assertThat(set.get("layers")).extracting(layer -> layer.get("id").asString())
                .contains("beispiel-baustellen", "beispiel-trinkbrunnen", "beispiel-radabstellanlagen");
    }

    @Test
    @TileRequirement({"/req/geodata-tilesets/desc-links", "/req/geodata-tilesets/operation"})
    void everyLayerLeadsToItsTiles() {
        for (JsonNode collection : client.read("/ogc/collections").get("collections")) {
            assertThat(Client.links(collection, TILESETS)).hasSize(1).allSatisfy(link ->
                    assertThat(link.get("href").asString()).endsWith(collection.get("id").asString() + "/tiles"));
        }
        JsonNode sets = client.read(Client.links(client.read(FOUNTAINS), TILESETS).getFirst().get("href").asString());
        assertThat(sets.get("tilesets")).hasSize(1);
    }

    @ParameterizedTest
    @TileRequirement("/req/tilesets-list/tileset-links")
    @ValueSource(strings = {"/ogc/tiles", FOUNTAINS + "/tiles"})
    void theListSaysOfEachSetWhatItsDescriptionSays(String path) {
        JsonNode entry = client.read(path).at("/tilesets/0");
        assertThat(entry.get("dataType").asString()).isEqualTo("vector");
        assertThat(entry.get("crs").asString()).isEqualTo(Client.EPSG + "3857");
        assertThat(entry.get("tileMatrixSetURI").asString()).isEqualTo(QUAD);
        assertThat(Client.links(entry, SCHEME)).hasSize(1);
        String self = Client.links(entry, "self").getFirst().get("href").asString();
        assertThat(self).isEqualTo(city.baseUrl() + path + "/WebMercatorQuad");
        assertThat(client.read(self)).isEqualTo(entry);
    }

    @Test
    @TileRequirement("/req/tileset/description")
    void aDescriptionLeadsToTheTilesTheirGridAndTheirLimits() {
        JsonNode set = client.read(FOUNTAINS + "/tiles/WebMercatorQuad");
        JsonNode item = Client.links(set, "item").getFirst();
        assertThat(item.get("templated").asBoolean()).isTrue();
        assertThat(item.get("type").asString()).isEqualTo("application/vnd.mapbox-vector-tile");
        assertThat(item.get("href").asString()).isEqualTo(city.baseUrl() + FOUNTAINS
                + "/tiles/WebMercatorQuad/{tileMatrix}/{tileRow}/{tileCol}");
        assertThat(set.get("tileMatrixSetId").asString()).isEqualTo("WebMercatorQuad");
        assertThat(set.get("tileMatrixSetLimits")).hasSize(19).allSatisfy(limits -> {
            assertThat(limits.get("minTileRow").asInt()).isLessThanOrEqualTo(limits.get("maxTileRow").asInt());
            assertThat(limits.get("minTileCol").asInt()).isLessThanOrEqualTo(limits.get("maxTileCol").asInt());
        });
        assertThat(set.at("/layers/0/propertiesSchema/properties").propertyNames())
                .containsExactly("id", "name", "place", "season", "stepless", "since");
        assertThat(set.at("/layers/0/geometryDimension").asInt()).isZero();
        assertThat(set.get("attribution").asString()).isEqualTo("Erfundene Beispieldaten");
        assertThat(client.read("/en" + FOUNTAINS + "/tiles/WebMercatorQuad").get("title").asString())
                .isEqualTo("Example drinking fountains");
    }

    @Test
    void theGridIsThatOfEveryMapOfTheWeb() {
        JsonNode sets = client.read("/ogc/tileMatrixSets").get("tileMatrixSets");
        assertThat(sets).hasSize(1);
        JsonNode set = client.read(Client.links(sets.get(0), "self").getFirst().get("href").asString());
        assertThat(set.get("uri").asString()).isEqualTo(QUAD);
        assertThat(set.get("tileMatrices")).hasSize(25);
        JsonNode matrix = set.get("tileMatrices").get(12);
        assertThat(matrix.get("id").asString()).isEqualTo("12");
        assertThat(matrix.get("matrixWidth").asInt()).isEqualTo(4096);
        assertThat(matrix.get("scaleDenominator").asDouble()).isCloseTo(136_494.69, within(0.01));
        assertThat(matrix.get("pointOfOrigin").get(1).asDouble()).isCloseTo(20_037_508.34, within(0.01));
        client.refused("/ogc/tileMatrixSets/WorldCRS84Quad", 404);
        client.refused("/ogc/tiles/WorldCRS84Quad", 404);
    }

    @Test
    void mapsThatReadTileJsonGetTheSame() {
        JsonNode set = client.read(FOUNTAINS + "/tiles/WebMercatorQuad?f=tilejson");
        assertThat(set.get("tilejson").asString()).isEqualTo("3.0.0");
        assertThat(set.get("tiles").get(0).asString()).endsWith("/tiles/WebMercatorQuad/{z}/{y}/{x}");
        assertThat(set.get("maxzoom").asInt()).isEqualTo(18);
        assertThat(set.get("bounds")).hasSize(4);
        assertThat(set.at("/vector_layers/0/fields/stepless").asString()).isEqualTo("Boolean");
        assertThat(StreamSupport.stream(client.read("/ogc/tiles/WebMercatorQuad?f=tilejson").get("vector_layers")
                .spliterator(), false).map(layer -> layer.get("id").asString()).toList())
                .containsAll(Set.of("beispiel-baustellen", "beispiel-trinkbrunnen"));
    }
}
