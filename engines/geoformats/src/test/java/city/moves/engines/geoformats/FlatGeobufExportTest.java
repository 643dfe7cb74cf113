package city.moves.engines.geoformats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.moves.engines.geoformats.SourceDescription.Column;
import city.moves.engines.geoformats.SourceDescription.ColumnType;
import city.moves.engines.tiles.coordinates.Crs;
import city.moves.engines.tiles.geometry.Wkb;
import city.moves.engines.tiles.geometry.WkbWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.WKTReader;
import org.wololo.flatgeobuf.PackedRTree;
import org.wololo.flatgeobuf.generated.Header;

/** What is written comes back equal, and its index finds it. */
class FlatGeobufExportTest {
    private static final SourceNote NOTE = new SourceNote("© GeoBasis-DE / BKG 2021 (Daten verändert)", "dl-de/by-2-0");
    private static final List<Column> COLUMNS = List.of(new Column("name", ColumnType.TEXT), new Column("count", ColumnType.INTEGER),
            new Column("share", ColumnType.NUMBER), new Column("open", ColumnType.TRUTH), new Column("day", ColumnType.DATE));

    @TempDir
    private Path folder;

    @Test
    void valuesAndTheSourceComeBack() throws IOException {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("name", "Königstraße");
        values.put("count", Long.MIN_VALUE);
        values.put("share", -0.25);
        values.put("open", false);
        values.put("day", LocalDate.of(2026, 1, 31));
        Path file = written(Integer.MAX_VALUE, List.of(new Feature(1, null, WkbWriter.point(513437.7, 5402549.1), values), new Feature(2, null, null, Map.of())));
        Collected read = Collected.of(file);
        assertThat(read.problems).isEmpty();
        assertThat(read.description.crs()).contains(Crs.UTM32);
        assertThat(read.description.layer()).isEqualTo("trees");
        values.put("day", "2026-01-31");
        assertThat(read.features).anySatisfy(feature -> {
            assertThat(feature.properties()).isEqualTo(values);
            assertThat(feature.wkb()).isEqualTo(WkbWriter.point(513437.7, 5402549.1));
        }).anySatisfy(feature -> {
            assertThat(feature.properties()).isEmpty();
            assertThat(feature.wkb()).isNull();
        });
        assertThat(header(Files.readAllBytes(file)).description()).contains(NOTE.attribution(), NOTE.licence());
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).as("nothing stays beside it").containsExactly(file);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "POINT (1 2)", "POINT Z(1 2 3)", "LINESTRING (1 2, 3 4)", "POLYGON ((0 0, 9 0, 9 9, 0 0), (2 1, 3 1, 3 2, 2 1))",
        "MULTIPOINT ((1 2), (3 4))", "MULTILINESTRING ((1 2, 3 4), (5 6, 7 8, 9 9))", "MULTILINESTRING ((1 2, 3 4))", "LINESTRING Z(1 2 3, 4 5 6)",
        "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0)), ((20 20, 29 20, 29 29, 20 20), (22 21, 28 21, 28 22, 22 21)))",
        "GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (1 2, 3 4), MULTIPOINT ((5 6)))"
    })
    void eachTypeComesBackAloneAndBesideAnother(String text) throws IOException, ParseException {
        Geometry geometry = new WKTReader().read(text);
        byte[] wkb = new WKBWriter(Double.isNaN(geometry.getCoordinate().getZ()) ? 2 : 3).write(geometry);
        List<Feature> features = new ArrayList<>(List.of(new Feature(1, null, wkb, Map.of("name", "x"))));
        for (int round = 0; round < 2; round++) {
            Collected read = Collected.of(written(Integer.MAX_VALUE, features));
            assertThat(read.problems).isEmpty();
            assertThat(read.features).filteredOn(feature -> "x".equals(feature.properties().get("name"))).singleElement().satisfies(feature ->
                    assertThat(new WKBReader().read(feature.wkb()).equalsExact(geometry)).isTrue());
            features.add(new Feature(2, null, new WKBWriter().write(new WKTReader().read("POLYGON ((0 0, 1 0, 1 1, 0 0))")), Map.of()));
        }
    }

    @Test
    void theIndexFindsExactlyWhatLiesInABox() throws IOException {
        Random random = new Random(4);
        List<Feature> features = new ArrayList<>();
        for (long i = 0; i < 3_000; i++) {
            features.add(new Feature(i, null, i % 100 == 0 ? null : WkbWriter.point(random.nextInt(1_000), random.nextInt(1_000)), Map.of("count", i)));
        }
        byte[] file = Files.readAllBytes(written(Integer.MAX_VALUE, features));
        Header header = header(file);
        assertThat(header.featuresCount()).isEqualTo(3_000);
        int index = 8 + 4 + ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(8);
        int behind = index + (int) PackedRTree.calcSize(3_000, header.indexNodeSize());
        Set<Long> found = new HashSet<>();
        FlatGeobufFeature reader = new FlatGeobufFeature(1, COLUMNS, List.of(11, 7, 10, 2, 13), ReadLimits.STANDARD);
        for (long offset : PackedRTree.search(new ByteArrayInputStream(file, index, file.length - index), 0, 3_000, header.indexNodeSize(),
                new Envelope(200, 400, 300, 600)).hits.stream().mapToLong(hit -> hit.offset).toArray()) {
            int at = behind + (int) offset;
            int length = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(at);
            found.add((Long) reader.read(ByteBuffer.wrap(file, at + 4, length).slice().order(ByteOrder.LITTLE_ENDIAN), 1).properties().get("count"));
        }
        Set<Long> expected = new HashSet<>();
        features.stream().filter(feature -> feature.wkb() != null).forEach(feature -> Wkb.box(feature.wkb()).filter(box -> box.west() >= 200
                && box.west() <= 400 && box.south() >= 300 && box.south() <= 600).ifPresent(box -> expected.add(feature.record())));
        assertThat(found).hasSizeGreaterThan(100).isEqualTo(expected);
    }

    @Test
    void veryManyFeaturesKeepTheirOrderAndGetNoIndex() throws IOException {
        List<Feature> features = new ArrayList<>();
        for (long i = 0; i < 20; i++) {
            features.add(new Feature(i, null, WkbWriter.point(-i, i % 3), Map.of("count", i)));
        }
        Path file = written(10, features);
        assertThat(header(Files.readAllBytes(file)).indexNodeSize()).isZero();
        assertThat(Collected.of(file).features.stream().map(feature -> feature.properties().get("count"))).containsExactlyElementsOf(
                features.stream().map(feature -> feature.properties().get("count")).toList());
    }

    @Test
    void anEmptyLayerIsAFileAndWhatIsNoGeometryIsRefused() throws IOException {
        Path file = folder.resolve("a.fgb");
        try (FeatureWriter writer = new FlatGeobufExport(file, "trees", Crs.UTM32, COLUMNS, NOTE)) {
            assertThatThrownBy(() -> writer.write(new Feature(1, null, new byte[] {7}, Map.of()))).isInstanceOf(IllegalArgumentException.class);
        }
        Collected read = Collected.of(file);
        assertThat(read.problems).isEmpty();
        assertThat(read.features).isEmpty();
        assertThat(read.description.columns()).hasSize(5);
    }

    private Path written(int mostIndexed, List<Feature> features) throws IOException {
        Path file = folder.resolve("a.fgb");
        Files.deleteIfExists(file);
        try (FeatureWriter writer = new FlatGeobufExport(file, "trees", Crs.UTM32, COLUMNS, NOTE, mostIndexed)) {
            for (Feature feature : features) {
                writer.write(feature);
            }
        }
        return file;
    }

    private static Header header(byte[] file) {
        return Header.getRootAsHeader(ByteBuffer.wrap(file, 12, file.length - 12).slice().order(ByteOrder.LITTLE_ENDIAN));
    }
}
