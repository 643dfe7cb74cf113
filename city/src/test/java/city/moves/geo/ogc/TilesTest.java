package city.moves.geo.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.engines.tiles.coordinates.Crs;
import city.moves.engines.tiles.vector.Tile;
import city.moves.engines.tiles.vector.TileLimits;
import city.moves.engines.tiles.vector.WebMercatorQuad;
import city.moves.geo.TestLayers;
import city.moves.platform.places.GeometryKind;
import city.moves.platform.places.MapFeature;
import city.moves.platform.places.MapTime;
import city.moves.platform.places.PropertyType;
import city.moves.testing.RunningCity;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsLayer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;

/** The tiles themselves, read by a decoder that is not ours. */
class TilesTest {

    private static final String FOUNTAINS = "/ogc/collections/beispiel-trinkbrunnen/tiles/WebMercatorQuad";
    private static final Duration SEEN_WITHIN = Duration.ofSeconds(10);

    private final RunningCity city = RunningCity.get();
    private final Client client = new Client();
    private final TileClient tiles = new TileClient();

    @Test
    @TileRequirement({"/req/core/tc-op", "/req/core/tc-success", "/req/mvt/content"})
    void aTileHoldsWhatLiesThereAndNothingElse() {
        Set<String> found = new HashSet<>();
        for (JsonNode limits : client.read(FOUNTAINS).get("tileMatrixSetLimits")) {
            if (limits.get("tileMatrix").asInt() == 15) {
                each(limits, path -> {
                    HttpResponse<byte[]> answer = tiles.get(path);
                    assertThat(answer.statusCode()).as(path).isIn(200, 204);
                    if (answer.statusCode() == 200) {
                        assertThat(answer.headers().firstValue("Content-Type")).contains("application/vnd.mapbox-vector-tile");
                        Map<String, JtsLayer> layers = TileClient.decoded(answer.body());
                        assertThat(layers).containsOnlyKeys("beispiel-trinkbrunnen");
                        layers.values().forEach(layer -> TileClient.features(layer).stream()
                                .map(one -> TileClient.properties(one).get("id").toString()).forEach(found::add));
                    }
                });
            }
        }
        Set<String> placed = new HashSet<>(client.ids("/ogc/collections/beispiel-trinkbrunnen/items?limit=1000"));
        placed.remove("brunnen-geplant");
        assertThat(found).isEqualTo(placed);
    }

    private void each(JsonNode limits, java.util.function.Consumer<String> path) {
        for (int row = limits.get("minTileRow").asInt(); row <= limits.get("maxTileRow").asInt(); row++) {
            for (int column = limits.get("minTileCol").asInt(); column <= limits.get("maxTileCol").asInt(); column++) {
                path.accept(FOUNTAINS + "/" + limits.get("tileMatrix").asString() + "/" + row + "/" + column);
            }
        }
    }

    @Test
    void aFeatureInATileTellsItsPropertiesAndItsNumber() {
        JtsLayer layer = tiles.read(FOUNTAINS + "/0/0/0").get("beispiel-trinkbrunnen");
        Map<String, Object> first = TileClient.properties(TileClient.features(layer).getFirst());
        assertThat(first).containsEntry("id", "brunnen-kastanienhof").containsEntry("name", "Brunnen am Kastanienhof")
                .containsEntry("season", "ganzjährig").containsEntry("stepless", true).containsEntry("since", "2019-05-04")
                .containsKey("number");
        assertThat(layer.getExtent()).isEqualTo(4096);
    }

    @Test
    void theTilesOfAllHaveALayerForEach() {
        TileLimits middle = limits(9.17, 48.775, 12);
        Map<String, JtsLayer> layers = tiles.read("/ogc/tiles/WebMercatorQuad/12/" + middle.minRow() + "/" + middle.minColumn());
        assertThat(layers).containsKeys("beispiel-baustellen", "beispiel-trinkbrunnen", "beispiel-radabstellanlagen");
        assertThat(TileClient.features(layers.get("beispiel-baustellen"))).isNotEmpty()
                .allMatch(Geometry::isValid).allMatch(area -> area.getDimension() == 2);
    }

    private static TileLimits limits(double east, double north, int zoom) {
        return WebMercatorQuad.limits(new city.moves.engines.tiles.geometry.Box(east, north, east, north), zoom);
    }

    @ParameterizedTest
    @TileRequirement({"/req/core/tc-error", "/req/core/tc-tilematrix-definition", "/req/core/tc-tilerow-definition",
        "/req/core/tc-tilecol-definition"})
    @ValueSource(strings = {"/19/0/0", "/25/0/0", "/0/1/0", "/0/0/1", "/12/0/0", "/-1/0/0", "/12/2147483647/2147483647", "/a/b/c",
        "/1.0/0/0", "/12/99999999999999999999/1"})
    void whatLiesOutsideOfTheGridOrItsLimitsIsNotThere(String place) {
        client.refused(FOUNTAINS + place, 404);
    }

    @Test
    void atTheLimitsThereIsSomethingAndBeyondThemNothing() {
        for (JsonNode limits : client.read(FOUNTAINS).get("tileMatrixSetLimits")) {
            int zoom = limits.get("tileMatrix").asInt();
            int north = limits.get("minTileRow").asInt();
            int south = limits.get("maxTileRow").asInt();
            int west = limits.get("minTileCol").asInt();
            int east = limits.get("maxTileCol").asInt();
            for (int[] corner : new int[][] {{north, west}, {north, east}, {south, west}, {south, east}}) {
                assertThat(tiles.get(FOUNTAINS + "/" + zoom + "/" + corner[0] + "/" + corner[1]).statusCode()).isIn(200, 204);
            }
            for (int[] beyond : new int[][] {{north - 1, west}, {south + 1, west}, {north, west - 1}, {north, east + 1}}) {
                if (beyond[0] >= 0 && beyond[1] >= 0) {
                    assertThat(tiles.get(FOUNTAINS + "/" + zoom + "/" + beyond[0] + "/" + beyond[1]).statusCode()).isEqualTo(404);
                }
            }
        }
    }

    @Test
    void anEmptyPlaceWithinTheLimitsIsAnEmptyAnswer() {
        String key = published(point("a", 9.0, 48.7), point("b", 9.4, 48.9));
        TileLimits between = limits(9.2, 48.8, 14);
        HttpResponse<byte[]> empty = tiles.get(path(key, new Tile(14, between.minRow(), between.minColumn())));
        assertThat(empty.statusCode()).isEqualTo(204);
        assertThat(empty.body()).isEmpty();
        assertThat(empty.headers().firstValue("ETag")).isPresent();
    }

    @Test
    void anAreaAcrossABorderIsWholeInBothTiles() {
        Tile west = new Tile(14, limits(9.18, 48.77, 14).minRow(), limits(9.18, 48.77, 14).minColumn());
        double border = WebMercatorQuad.degrees(west).east();
        double north = (WebMercatorQuad.degrees(west).north() + WebMercatorQuad.degrees(west).south()) / 2;
        String area = String.format(Locale.ROOT, "POLYGON((%1$s %3$s, %2$s %3$s, %2$s %4$s, %1$s %4$s, %1$s %3$s))",
                border - 0.002, border + 0.002, north - 0.001, north + 0.001);
        String key = published(TestLayers.feature("quer", area, Map.of()));
        double share = 0;
        for (Tile tile : List.of(west, new Tile(14, west.row(), west.column() + 1))) {
            Geometry part = TileClient.features(tiles.read(path(key, tile)).get(key)).getFirst();
            assertThat(part.isValid()).isTrue();
            assertThat(part.getEnvelopeInternal().getMaxX()).as("drawn beyond the border, so that no line is seen there")
                    .isLessThanOrEqualTo(4096 + 64);
            share += part.getEnvelopeInternal().getWidth() - 64;
        }
        assertThat(share).as("together as wide as the area").isBetween(745.6 - 3, 745.6 + 3);
    }

    @Test
    void whoReadsGzipGetsItAndAllOthersGetTheSameWithout() throws IOException {
        HttpResponse<byte[]> compressed = tiles.get(FOUNTAINS + "/0/0/0", "Accept-Encoding", "br, gzip");
        assertThat(compressed.headers().firstValue("Content-Encoding")).contains("gzip");
        HttpResponse<byte[]> plain = tiles.get(FOUNTAINS + "/0/0/0", "Accept-Encoding", "gzip;q=0");
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(compressed.body()))) {
            assertThat(unpacked.readAllBytes()).isEqualTo(plain.body());
        }
        assertThat(compressed.headers().allValues("Vary")).anyMatch(names -> names.contains("Accept-Encoding"));
        assertThat(compressed.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(tiles.get(FOUNTAINS + "/0/0/0", "Origin", "https://example.org").headers()
                .firstValue("Access-Control-Allow-Origin")).contains("*");
    }

    @Test
    void aTileIsAnotherAsSoonAsTheLayerIsAndTheSameUntilThen() {
        String key = published(point("a", 9.18, 48.77));
        String path = path(key, new Tile(0, 0, 0));
        HttpResponse<byte[]> before = tiles.get(path);
        String tag = before.headers().firstValue("ETag").orElseThrow();
        assertThat(before.headers().firstValue("Cache-Control")).contains("public, no-cache");
        assertThat(tiles.get(path, "If-None-Match", tag).statusCode()).isEqualTo(HttpURLConnection.HTTP_NOT_MODIFIED);
        TestLayers.replace(city, key, List.of(point("a", 9.18, 48.77), point("b", 9.19, 48.78)));
        HttpResponse<byte[]> after = eventually(() -> tiles.get(path, "If-None-Match", tag));
        assertThat(after.headers().firstValue("ETag")).isNotEqualTo(before.headers().firstValue("ETag"));
        assertThat(TileClient.features(TileClient.decoded(after.body()).get(key))).hasSize(1);
        TileLimits place = limits(9.19, 48.78, 18);
        assertThat(tiles.read(path(key, new Tile(18, place.minRow(), place.minColumn())))).containsKey(key);
    }

    private HttpResponse<byte[]> eventually(Supplier<HttpResponse<byte[]>> asked) {
        long end = System.nanoTime() + SEEN_WITHIN.toNanos();
        HttpResponse<byte[]> answer = asked.get();
        while (answer.statusCode() == HttpURLConnection.HTTP_NOT_MODIFIED && System.nanoTime() < end) {
            answer = asked.get();
        }
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    @Test
    void manyPropertiesAndLongTextsDoNotMakeATileLarge() {
        Map<String, PropertyType> types = new java.util.HashMap<>();
        Map<String, Object> values = new java.util.HashMap<>();
        for (int i = 10; i < 40; i++) {
            types.put("p" + i, PropertyType.STRING);
            values.put("p" + i, i == 11 ? "x".repeat(5_000) : "kurz");
        }
        String key = TestLayers.newKey();
        TestLayers.publish(city, key, GeometryKind.POINT, Crs.CRS84, MapTime.NONE, types,
                List.of(TestLayers.feature("a", "POINT(9.18 48.77)", values)));
        Map<String, Object> told = TileClient.properties(TileClient.features(tiles.read(path(key, new Tile(0, 0, 0))).get(key)).getFirst());
        assertThat(told).hasSize(2 + 15).containsEntry("p10", "kurz").doesNotContainKey("p11").doesNotContainKey("p39");
    }

    @Test
    void manyPointsAreThinnedOnSmallScalesAndAllThereOnLargeOnes() {
        List<MapFeature> many = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            many.add(point("p" + i, 9.17 + i % 50 * 0.0002, 48.77 + i / 50 * 0.0001));
        }
        String key = published(many.toArray(MapFeature[]::new));
        assertThat(TileClient.features(tiles.read(path(key, new Tile(8, limits(9.17, 48.77, 8).minRow(),
                limits(9.17, 48.77, 8).minColumn()))).get(key))).hasSizeLessThan(200);
        Set<Object> all = new HashSet<>();
        TileLimits place = WebMercatorQuad.limits(new city.moves.engines.tiles.geometry.Box(9.17, 48.77, 9.1799, 48.7741), 14);
        for (int row = place.minRow(); row <= place.maxRow(); row++) {
            for (int column = place.minColumn(); column <= place.maxColumn(); column++) {
                HttpResponse<byte[]> answer = tiles.get(path(key, new Tile(14, row, column)));
                if (answer.statusCode() == 200) {
                    TileClient.features(TileClient.decoded(answer.body()).get(key))
                            .forEach(one -> all.add(TileClient.properties(one).get("id")));
                }
            }
        }
        assertThat(all).hasSize(2_000);
    }

    private String published(MapFeature... features) {
        String key = TestLayers.newKey();
        GeometryKind kind = features.length == 1 && features[0].id().equals("quer") ? GeometryKind.POLYGON : GeometryKind.POINT;
        TestLayers.publish(city, key, kind, Crs.CRS84, MapTime.NONE, Map.of(), List.of(features));
        return key;
    }

    private static MapFeature point(String id, double east, double north) {
        return TestLayers.feature(id, "POINT(" + east + " " + north + ")", Map.of());
    }

    private static String path(String key, Tile tile) {
        return "/ogc/collections/" + key + "/tiles/WebMercatorQuad/" + tile.zoom() + "/" + tile.row() + "/" + tile.column();
    }
}
