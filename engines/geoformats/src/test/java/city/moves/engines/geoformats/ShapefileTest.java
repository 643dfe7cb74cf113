package city.moves.engines.geoformats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

class ShapefileTest {
    private static final double[] OUTER = {0, 0, 0, 10, 10, 10, 10, 0, 0, 0};
    private static final double[] HOLE = {2, 2, 4, 2, 4, 4, 2, 4, 2, 2};
    private static final double[] ISLAND = {20, 20, 20, 30, 30, 30, 30, 20, 20, 20};
    private static final double[] HOLE_OF_ISLAND = {22, 22, 24, 22, 24, 24, 22, 24, 22, 22};

    @TempDir
    private Path folder;

    @Test
    void blanksAreNullAndValuesThatDoNotFitAreTold() throws IOException {
        new ShapefileFixture().point(1, 2).point(3, 4).nothing().write(folder, ShapefileFixture.table(StandardCharsets.UTF_8,
                "Ulm     1  20260131T", "        ***00000000?", "x       abc20261301F"));
        Collected read = Collected.of(folder);
        assertThat(read.features.get(0).properties().values()).containsExactly("Ulm", 1L, LocalDate.of(2026, 1, 31), true);
        assertThat(read.features.get(1).properties().values()).containsExactly(null, null, null, null);
        assertThat(read.features.get(2).wkb()).isNull();
        assertThat(read.problems).filteredOn(problem -> problem.kind() == ProblemKind.VALUE_DAMAGED).hasSize(2)
                .allMatch(problem -> problem.record() == 3);
        assertThat(read.kinds()).contains(ProblemKind.CRS_UNKNOWN, ProblemKind.ENCODING_UNSURE);
    }

    @Test
    void theEncodingIsTheDeclaredOne() throws IOException {
        Charset windows = Charset.forName("windows-1252");
        byte[] table = ShapefileFixture.table(windows, "Köln    1  20260131T");
        new ShapefileFixture().point(1, 2).write(folder, table);
        assertThat(Collected.of(folder).kinds()).contains(ProblemKind.ENCODING_UNSURE);
        assertThat(Collected.of(folder).features.getFirst().properties().get("name").toString()).contains("\uFFFD");
        Files.writeString(folder.resolve("a.cpg"), "ANSI 1252");
        assertThat(Collected.of(folder).features.getFirst().properties()).containsEntry("name", "Köln");
        Files.delete(folder.resolve("a.cpg"));
        table[29] = 0x57;
        new ShapefileFixture().point(1, 2).write(folder, table);
        assertThat(Collected.of(folder).features.getFirst().properties()).containsEntry("name", "Köln");
        assertThat(DbfEncoding.declared("ISO 88591", 0)).contains(StandardCharsets.ISO_8859_1);
        assertThat(DbfEncoding.declared("klingon", 0)).isEmpty();
    }

    @Test
    void holesBelongToTheAreaAroundThem() throws IOException, ParseException {
        new ShapefileFixture().areas(HOLE_OF_ISLAND, OUTER, ISLAND, HOLE).areas(OUTER).write(folder, new byte[0]);
        Collected read = Collected.of(folder);
        Geometry both = new WKBReader().read(read.features.getFirst().wkb());
        assertThat(both.isValid()).isTrue();
        assertThat(both.toText()).startsWith("MULTIPOLYGON");
        assertThat(both.getArea()).isEqualTo(192);
        assertThat(new WKBReader().read(read.features.get(1).wkb()).toText()).isEqualTo("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))");
    }

    @Test
    void aDamagedShapeIsLeftOutAndTheNextOneRead() throws IOException {
        new ShapefileFixture().record(ByteBuffer.allocate(8).putInt(0, 0x05000000)).record(ByteBuffer.allocate(8).putInt(0, 0x1F000000))
                .point(Double.NaN, 1).point(1, 2)
                .write(folder, ShapefileFixture.table(StandardCharsets.UTF_8, "a".repeat(20), "b".repeat(20)));
        Collected read = Collected.of(folder);
        assertThat(read.features).singleElement().satisfies(feature -> assertThat(feature.record()).isEqualTo(4));
        assertThat(read.problems).filteredOn(problem -> problem.kind() == ProblemKind.GEOMETRY_DAMAGED)
                .extracting(Problem::record).containsExactly(1L, 2L, 3L);
        assertThat(read.kinds()).contains(ProblemKind.FILE_DAMAGED);
    }

    @Test
    void anArchiveThatGrowsBeyondReasonIsRefused() throws IOException {
        Path bomb = folder.resolve("bomb.zip");
        try (OutputStream out = Files.newOutputStream(bomb); ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("../../etc/a.shp"));
            ShapefileFixture fixture = new ShapefileFixture();
            for (int i = 0; i < 200; i++) {
                fixture.record(ByteBuffer.allocate(1 << 16));
            }
            zip.write(fixture.shapes());
        }
        assertThat(Files.size(bomb)).isLessThan(100_000);
        Collected read = Collected.of(bomb);
        assertThat(read.kinds()).contains(ProblemKind.TOO_LARGE);
        assertThat(GeoFiles.layers(bomb, ReadLimits.STANDARD)).containsExactly("../../etc/a");
    }

    @Test
    void withoutItsPartsThereIsNothingToRead() throws IOException {
        assertThat(Collected.of(folder).kinds()).containsExactly(ProblemKind.PART_MISSING);
        Files.write(folder.resolve("b.shp"), new byte[50]);
        assertThat(Collected.of(folder.resolve("b.shp")).kinds()).containsExactly(ProblemKind.FORMAT_UNKNOWN);
        Files.write(folder.resolve("c.zip"), new byte[] {'P', 'K', 3, 4});
        assertThat(Collected.of(folder.resolve("c.zip")).kinds()).containsExactly(ProblemKind.FILE_DAMAGED);
    }
}
