package city.moves.engines.tiles.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.moves.engines.tiles.coordinates.Crs;
import city.moves.engines.tiles.coordinates.Transformation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

class GeometryBytesTest {
    private static final GeoJsonReader READER = new GeoJsonReader(Crs.CRS84, GeoJsonLimits.STANDARD);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "POINT (9.18 48.78) | {\"type\":\"Point\",\"coordinates\":[9.18,48.78]}",
        "POINT (-0.00000001 1e-9) | {\"type\":\"Point\",\"coordinates\":[0,0]}",
        "POINT (-9.12345678 100) | {\"type\":\"Point\",\"coordinates\":[-9.1234568,100]}",
        "POINT EMPTY | {\"type\":\"Point\",\"coordinates\":[]}",
        "LINESTRING (1 2, 3 4) | {\"type\":\"LineString\",\"coordinates\":[[1,2],[3,4]]}",
        "LINESTRING EMPTY | {\"type\":\"LineString\",\"coordinates\":[]}",
        "POLYGON ((0 0, 1 0, 1 1, 0 0), (0 0, 2 0, 2 2, 0 0)) "
                + "| {\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,0]],[[0,0],[2,0],[2,2],[0,0]]]}",
        "MULTIPOINT ((1 2), (3 4)) | {\"type\":\"MultiPoint\",\"coordinates\":[[1,2],[3,4]]}",
        "MULTILINESTRING ((1 2, 3 4), (5 6, 7 8)) | {\"type\":\"MultiLineString\",\"coordinates\":[[[1,2],[3,4]],[[5,6],[7,8]]]}",
        "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((0 0, 2 0, 2 2, 0 0))) "
                + "| {\"type\":\"MultiPolygon\",\"coordinates\":[[[[0,0],[1,0],[1,1],[0,0]]],[[[0,0],[2,0],[2,2],[0,0]]]]}",
        "GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (3 4, 5 6)) | {\"type\":\"GeometryCollection\",\"geometries\":["
                + "{\"type\":\"Point\",\"coordinates\":[1,2]},{\"type\":\"LineString\",\"coordinates\":[[3,4],[5,6]]}]}",
        "GEOMETRYCOLLECTION EMPTY | {\"type\":\"GeometryCollection\",\"geometries\":[]}"
    })
    void eachTypeHasItsWords(String text, String json) throws IOException {
        byte[] wkb = Samples.wkt(text);
        assertThat(written(GeoJsonWriter.crs84(), wkb)).isEqualTo(json);
        assertThat(Samples.jts(READER.read(json.getBytes(StandardCharsets.UTF_8))).isEmpty()).isEqualTo(Samples.jts(wkb).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatIsWrittenIsReadBackEqualInBothByteOrders(long seed) throws IOException {
        Samples samples = new Samples(seed);
        GeoJsonWriter writer = GeoJsonWriter.crs84();
        for (int run = 0; run < 500; run++) {
            Geometry geometry = samples.next();
            boolean withHeight = run % 2 == 0;
            String json = written(writer, Samples.wkb(geometry, run % 3 == 0, withHeight));
            byte[] back = READER.read(json.getBytes(StandardCharsets.UTF_8));
            assertThat(Samples.jts(back).equalsExact(geometry)).isTrue();
            assertThat(written(writer, back)).isEqualTo(json);
        }
    }

    @Test
    void aTargetSystemHasItsOwnOrderAndDigits() throws IOException {
        byte[] stuttgart = WkbWriter.point(9.1829, 48.7758);
        assertThat(written(to(Crs.WGS84), stuttgart)).contains("[48.7758,9.1829]");
        assertThat(written(to(Crs.UTM32), stuttgart)).contains("[513437.706,5402549.15]");
        assertThat(written(to(Crs.GAUSS_KRUEGER_3), stuttgart)).contains("[5404271.044,3513518.769]");
        byte[] back = new GeoJsonReader(Crs.GAUSS_KRUEGER_3, GeoJsonLimits.STANDARD)
                .read(written(to(Crs.GAUSS_KRUEGER_3), stuttgart).getBytes(StandardCharsets.UTF_8));
        assertThat(Samples.jts(back).getCoordinate().x).isEqualTo(3513518.769);
    }

    @Test
    void numbersBeyondReasonAreStillWrittenInFull() throws IOException {
        assertThat(written(GeoJsonWriter.crs84(), WkbWriter.point(1e20, -1e-300))).contains("[100000000000000000000,0]");
    }

    @Test
    void transformedBytesAreTheTransformedGeometry() {
        Samples samples = new Samples(9);
        Transformation there = Transformation.between(Crs.CRS84, Crs.UTM32);
        Transformation back = Transformation.between(Crs.UTM32, Crs.CRS84);
        for (int run = 0; run < 300; run++) {
            Geometry geometry = samples.next();
            byte[] wkb = Samples.wkb(geometry, run % 2 == 0, true);
            assertThat(Samples.jts(Wkb.transform(Wkb.transform(wkb, there), back)).equalsExact(geometry, 1e-9)).isTrue();
        }
    }

    @Test
    void theBoxIsThatOfAllVertices() {
        Samples samples = new Samples(10);
        for (int run = 0; run < 500; run++) {
            Geometry geometry = samples.next();
            byte[] wkb = Samples.wkb(geometry, run % 2 == 0, run % 3 == 0);
            Envelope expected = new Envelope();
            List.of(geometry.getCoordinates()).forEach(expected::expandToInclude);
            assertThat(Wkb.box(wkb).map(box -> new Envelope(box.west(), box.east(), box.south(), box.north())))
                    .isEqualTo(expected.isNull() ? Optional.empty() : Optional.of(expected));
            assertThat(Wkb.vertices(wkb)).isEqualTo(geometry.getNumPoints());
        }
    }

    @Test
    void aGeometryCutAtTheAntimeridianHasTwoBoxes() {
        assertThat(Wkb.boxes(Samples.wkt("MULTIPOLYGON (((177 -19, 180 -19, 180 -16, 177 -19)), ((-180 -17, -179 -17, -180 -16, -180 -17)))")))
                .containsExactly(new Box(177, -19, 180, -16), new Box(-180, -17, -179, -16));
        assertThat(Wkb.boxes(Samples.wkt("MULTIPOINT ((-10 1), (20 2))"))).containsExactly(new Box(-10, 1, 20, 2));
        assertThat(Wkb.boxes(Samples.wkt("LINESTRING (-180 -90, 180 -90)"))).containsExactly(new Box(-180, -90, 180, -90));
        assertThat(Wkb.boxes(Samples.wkt("POINT EMPTY"))).isEmpty();
    }

    @Test
    void aBoxAcrossTheAntimeridianIsTwo() {
        Box pacific = new Box(170, -20, -170, 20);
        assertThat(pacific.parts()).containsExactly(new Box(170, -20, 180, 20), new Box(-180, -20, -170, 20));
        assertThat(pacific.intersects(new Box(-175, 0, -174, 1))).isTrue();
        assertThat(pacific.intersects(new Box(175, 0, 176, 1))).isTrue();
        assertThat(pacific.intersects(new Box(0, 0, 1, 1))).isFalse();
        assertThat(new Box(0, 0, 1, 1).intersects(new Box(1, 1, 2, 2))).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "[] | object", "{} | without a type", "{\"type\":\"Circle\"} | no type of geometry: Circle",
        "{\"type\":\"Point\"} | without coordinates", "{\"type\":\"Point\",\"coordinates\":[1]} | two or three numbers",
        "{\"type\":\"Point\",\"coordinates\":[[1,2]]} | list where a position is expected",
        "{\"type\":\"LineString\",\"coordinates\":[1,2]} | position where a list of positions is expected",
        "{\"type\":\"Polygon\",\"coordinates\":[[1,2],[3,4]]} | position where a list of positions is expected",
        "{\"type\":\"Point\",\"coordinates\":[1,\"2\"]} | two or three numbers",
        "{\"type\":\"Point\",\"coordinates\":[1e999,2]} | too large",
        "{\"type\":\"Point\",\"coordinates\":[[[[[[1,2]]]]]]} | nested deeper",
        "{\"type\":\"LineString\",\"coordinates\":[[1,2],[3,4,5]]} | some have none",
        "{\"type\":\"GeometryCollection\",\"coordinates\":[]} | without geometries",
        "{\"type\":\"Point\",\"coordinates\":[1,2] | well-formed", "{\"type\":\"Point\",\"coordinates\":[1,2]} {} | follows",
        "{\"type\":\"Point\",\"coordinates\":null} | numbers in lists", "{\"type\":\"Point\",\"coordinates\":[NaN,1]} | well-formed"
    })
    void whatIsNoGeometryIsToldSo(String json, String reason) {
        assertThatThrownBy(() -> READER.read(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedGeoJsonException.class).hasMessageContaining(reason);
    }

    @Test
    void theLimitsHold() {
        GeoJsonReader strict = new GeoJsonReader(Crs.CRS84, new GeoJsonLimits(3, 1, 500));
        assertThatThrownBy(() -> strict.read(bytes("{\"type\":\"LineString\",\"coordinates\":[[1,2],[1,2],[1,2],[1,2]]}")))
                .hasMessage("more than 3 vertices");
        assertThatThrownBy(() -> strict.read(bytes("{\"type\":\"MultiPoint\",\"coordinates\":[[],[],[],[],[]]}")))
                .hasMessageContaining("more than 3 lines");
        assertThatThrownBy(() -> strict.read(bytes(" ".repeat(501)))).hasMessage("longer than 500 bytes");
        String nested = "{\"type\":\"GeometryCollection\",\"geometries\":[";
        assertThatThrownBy(() -> strict.read(bytes(nested + nested + "]}]}"))).hasMessage("collections nested deeper than 1");
        assertThatThrownBy(() -> READER.read(bytes("[".repeat(100_000)))).isInstanceOf(MalformedGeoJsonException.class);
        assertThatThrownBy(() -> READER.read(bytes("{\"x\":" + "[".repeat(100_000))))
                .isInstanceOf(MalformedGeoJsonException.class);
    }

    @Test
    void damagedBytesAreRefusedAndNothingElseHappens() {
        Random random = new Random(3);
        Samples samples = new Samples(11);
        int refused = 0;
        for (int run = 0; run < 20_000; run++) {
            byte[] wkb = Samples.wkb(samples.next(), run % 2 == 0, run % 3 == 0);
            for (int change = 0; change <= run % 3; change++) {
                wkb[random.nextInt(Math.min(wkb.length, 40))] = (byte) random.nextInt(256);
            }
            byte[] damaged = run % 5 == 0 ? Arrays.copyOf(wkb, random.nextInt(wkb.length)) : wkb;
            try {
                Wkb.box(damaged);
                written(GeoJsonWriter.crs84(), damaged);
            } catch (DamagedGeometryException e) {
                refused++;
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
        assertThat(refused).isGreaterThan(5_000);
    }

    @Test
    void aCountWithoutItsBytesIsRefusedBeforeAnythingIsReserved() {
        byte[] wkb = ByteBuffer.allocate(9).put((byte) 0).putInt(4).putInt(Integer.MAX_VALUE).array();
        assertThatThrownBy(() -> Wkb.box(wkb)).isInstanceOf(DamagedGeometryException.class).hasMessageContaining("byte 5: a count of 2147483647");
    }

    @Test
    void jsonDamagedAnywhereIsRefusedOrRead() {
        Random random = new Random(4);
        byte[] json = bytes("{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1.5e1,0],[1,1,2],[0,0]]]},"
                + "{\"coordinates\":[],\"type\":\"MultiPoint\",\"bbox\":[1,2,3,4]}]}");
        for (int run = 0; run < 20_000; run++) {
            byte[] damaged = json.clone();
            for (int change = 0; change <= run % 4; change++) {
                damaged[random.nextInt(damaged.length)] = (byte) "[]{},:\"0123456789.eE-nullTruepoint ".charAt(random.nextInt(34));
            }
            try {
                Wkb.box(READER.read(damaged));
            } catch (MalformedGeoJsonException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }

    @Test
    void extendedFlagsAndMeasuresAreUnderstood() {
        ByteBuffer extended = ByteBuffer.allocate(33).put((byte) 0).putInt(0xE0000001).putInt(4326).putDouble(1).putDouble(2).putDouble(3);
        List<Double> seen = new ArrayList<>();
        byte[] whole = Arrays.copyOf(extended.array(), 41);
        WkbWalk.over(whole, (east, north, height) -> seen.addAll(List.of(east, north, height)));
        assertThat(seen).containsExactly(1d, 2d, 3d);
        byte[] measured = ByteBuffer.allocate(29).put((byte) 0).putInt(2001).putDouble(1).putDouble(2).putDouble(9).array();
        assertThat(Wkb.box(measured)).contains(new Box(1, 2, 1, 2));
    }

    private static GeoJsonWriter to(Crs crs) {
        return new GeoJsonWriter(Transformation.between(Crs.CRS84, crs));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String written(GeoJsonWriter writer, byte[] wkb) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(wkb, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
