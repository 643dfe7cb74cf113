package city.moves.engines.geoformats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.moves.engines.geoformats.SourceDescription.Column;
import city.moves.engines.geoformats.SourceDescription.ColumnType;
import city.moves.engines.tiles.coordinates.Crs;
import city.moves.engines.tiles.geometry.GeometryType;
import city.moves.engines.tiles.geometry.WkbWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.WKTReader;

/** What a shapefile can hold comes back equal, and what it cannot is told. */
class ShapefileExportTest {
    private static final List<Column> COLUMNS = List.of(new Column("Straßenname", ColumnType.TEXT), new Column("Straßennummer", ColumnType.INTEGER),
            new Column("strassennummer", ColumnType.NUMBER), new Column("2 offen", ColumnType.TRUTH), new Column("tag", ColumnType.DATE),
            new Column("Stand", ColumnType.TIME));

    @TempDir
    private Path folder;

    private final ShapefileReport[] report = new ShapefileReport[1];

    @Test
    void valuesComeBackUnderShortNamesThatAreTold() throws IOException {
        Path file = written(Crs.UTM32, COLUMNS, Long.MAX_VALUE, new Feature(1, null, WkbWriter.point(513437.7, 5402549.1), values("Königstraße", 70563L, 0.25)),
                new Feature(2, null, WkbWriter.point(1, 2), values("", -7L, 1e-300)), new Feature(3, null, null, Map.of()));
        Collected read = Collected.of(file);
        assertThat(read.problems).isEmpty();
        assertThat(read.description.crs()).contains(Crs.UTM32);
        assertThat(read.description.layer()).isEqualTo("trees");
        assertThat(report[0].names()).containsExactly(Map.entry("Straßenname", "Strassenna"), Map.entry("Straßennummer", "Strassennu"),
                Map.entry("strassennummer", "strassen_2"), Map.entry("2 offen", "c2_offen"), Map.entry("tag", "tag"), Map.entry("Stand", "Stand"));
        assertThat(read.features.get(0).wkb()).isEqualTo(WkbWriter.point(513437.7, 5402549.1));
        assertThat(read.features.get(0).properties().values()).containsExactly("Königstraße", 70563L, 0.25, true,
                LocalDate.of(2026, 1, 31), "2026-01-31T12:00:00Z");
        assertThat(read.features.get(1).properties()).as("no text and an empty one are the same").containsEntry("Strassenna", null)
                .containsEntry("Strassennu", -7L).containsEntry("strassen_2", 1e-300);
        assertThat(read.features.get(2).wkb()).isNull();
        assertThat(read.features.get(2).properties().values()).containsOnlyNulls();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.stream().map(Object::toString)).containsExactly("trees.shp", "trees.shx", "trees.dbf", "trees.prj", "trees.cpg", "LIESMICH.txt");
            assertThat(new String(zip.getInputStream(zip.getEntry("LIESMICH.txt")).readAllBytes())).isEqualTo("read me");
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).as("nothing stays beside it").containsExactly(file);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "POINT (1 2)", "POINT Z(1 2 3)", "MULTIPOINT ((1 2), (3 4))", "MULTIPOINT Z((1 2 5), (3 4 6))", "LINESTRING (1 2, 3 4, 5 6)",
        "MULTILINESTRING ((1 2, 3 4), (5 6, 7 8, 9 9))", "LINESTRING Z(1 2 3, 3 4 5)", "POLYGON ((0 0, 9 0, 9 9, 0 0), (2 1, 3 2, 3 1, 2 1))",
        "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 1 8, 8 8, 8 1, 1 1)), ((2 2, 5 2, 5 5, 2 2)))", "POLYGON Z((0 0 1, 9 0 2, 9 9 3, 0 0 1))"
    })
    void eachTypeComesBack(String text) throws IOException, ParseException {
        Geometry geometry = new WKTReader().read(text);
        Path file = written(Crs.WEB_MERCATOR, COLUMNS, Long.MAX_VALUE, new Feature(1, null, wkb(geometry), Map.of()),
                new Feature(2, null, wkb(geometry.reverse()), Map.of()));
        Collected read = Collected.of(file);
        assertThat(read.problems).isEmpty();
        assertThat(read.features).hasSize(2).allSatisfy(feature -> {
            Geometry back = new WKBReader().read(feature.wkb());
            assertThat(back.norm().equalsExact(geometry.norm())).isTrue();
            assertThat(Double.isNaN(back.getCoordinate().getZ())).isEqualTo(Double.isNaN(geometry.getCoordinate().getZ()));
        });
        placesAreWhereTheyAreSaidToBe(file, "trees");
    }

    @Test
    void aMixedLayerBecomesAShapefileForEachKind() throws IOException, ParseException {
        Path file = written(Crs.UTM32, COLUMNS, Long.MAX_VALUE, feature("POINT (1 2)"), feature("GEOMETRYCOLLECTION (POINT (3 4), LINESTRING (1 1, 2 2))"),
                feature("POLYGON ((0 0, 9 0, 9 9, 0 0))"), feature("POINT EMPTY"));
        assertThat(GeoFiles.layers(file, ReadLimits.STANDARD)).containsExactlyInAnyOrder("trees_points", "trees_lines", "trees_areas")
                .containsAll(report[0].files());
        assertThat(Collected.of(file, "trees_points").features).hasSize(3);
        assertThat(Collected.of(file, "trees_lines").features).hasSize(1);
        assertThat(Collected.of(file, "trees_areas").features).hasSize(1);
    }

    @Test
    void whatDoesNotFitIntoOneShapefileGoesOnInTheNext() throws IOException {
        Feature[] many = new Feature[100];
        Arrays.setAll(many, i -> new Feature(i, null, WkbWriter.point(i, i), values("x".repeat(i), (long) i, i)));
        Path file = written(Crs.UTM32, COLUMNS, 2_000, many);
        assertThat(report[0].files()).hasSizeGreaterThan(3).startsWith("trees", "trees_2");
        assertThat(report[0].files().stream().mapToInt(name -> Collected.of(file, name).features.size()).sum()).isEqualTo(100);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.stream()).allMatch(entry -> entry.getSize() <= 2_000);
        }
    }

    @Test
    void longTextsAreCutBetweenLettersAndCounted() throws IOException {
        Path file = written(Crs.UTM32, COLUMNS, Long.MAX_VALUE, new Feature(1, null, null, values("ü".repeat(200), 1L, 1)));
        assertThat(Collected.of(file).features.getFirst().properties()).containsEntry("Strassenna", "ü".repeat(127));
        assertThat(report[0].cut()).containsExactly(Map.entry("Straßenname", 1L));
    }

    @Test
    void anEmptyLayerIsStillAShapefileAndColumnsWithoutRoomAreNamed() throws IOException {
        List<Column> many = IntStream.range(0, 300).mapToObj(i -> new Column("column" + i, ColumnType.TEXT)).toList();
        Path file = written(Crs.GAUSS_KRUEGER_3, many, Long.MAX_VALUE);
        Collected read = Collected.of(file);
        assertThat(read.problems).isEmpty();
        assertThat(read.features).isEmpty();
        assertThat(read.description.crs()).contains(Crs.GAUSS_KRUEGER_3);
        assertThat(read.description.columns()).hasSize(255);
        assertThat(report[0].leftOut()).hasSize(45).startsWith("column255");
    }

    @Test
    void whatIsNoGeometryIsRefusedAndNothingWrittenOfIt() throws IOException {
        Path file = folder.resolve("a.shp.zip");
        try (FeatureWriter writer = new ShapefileExport(file, "trees", Crs.UTM32, GeometryType.POINT, COLUMNS, found -> "")) {
            assertThatThrownBy(() -> writer.write(new Feature(1, null, new byte[] {7}, Map.of()))).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(Collected.of(file).features).isEmpty();
    }

    private Path written(Crs crs, List<Column> columns, long mostBytes, Feature... features) throws IOException {
        Path file = folder.resolve("a.shp.zip");
        try (FeatureWriter writer = new ShapefileExport(file, "trees", crs, GeometryType.POINT, columns, found -> {
            report[0] = found;
            return "read me";
        }, mostBytes)) {
            for (Feature feature : features) {
                writer.write(feature);
            }
        }
        return file;
    }

    private static void placesAreWhereTheyAreSaidToBe(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ByteBuffer shapes = ByteBuffer.wrap(zip.getInputStream(zip.getEntry(name + ".shp")).readAllBytes());
            ByteBuffer places = ByteBuffer.wrap(zip.getInputStream(zip.getEntry(name + ".shx")).readAllBytes());
            assertThat(shapes.getInt(24) * 2).isEqualTo(shapes.limit());
            assertThat(places.getInt(24) * 2).isEqualTo(places.limit());
            for (int record = 0; record < (places.limit() - 100) / 8; record++) {
                int at = 2 * places.getInt(100 + 8 * record);
                assertThat(shapes.getInt(at)).isEqualTo(record + 1);
                assertThat(shapes.getInt(at + 4)).isEqualTo(places.getInt(104 + 8 * record));
                assertThat(shapes.order(ByteOrder.LITTLE_ENDIAN).getInt(at + 8)).isEqualTo(shapes.getInt(32));
                shapes.order(ByteOrder.BIG_ENDIAN);
            }
        }
    }

    private static Feature feature(String text) throws ParseException {
        return new Feature(1, null, wkb(new WKTReader().read(text)), Map.of());
    }

    private static byte[] wkb(Geometry geometry) {
        return new WKBWriter(geometry.isEmpty() || Double.isNaN(geometry.getCoordinate().getZ()) ? 2 : 3).write(geometry);
    }

    private static Map<String, @Nullable Object> values(String name, long number, double share) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("Straßenname", name);
        values.put("Straßennummer", number);
        values.put("strassennummer", share);
        values.put("2 offen", true);
        values.put("tag", LocalDate.of(2026, 1, 31));
        values.put("Stand", "2026-01-31T12:00:00Z");
        return values;
    }
}
