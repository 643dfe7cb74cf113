package city.moves.engines.geoformats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import city.moves.engines.tiles.coordinates.Crs;
import city.moves.engines.tiles.geometry.Box;
import city.moves.engines.tiles.geometry.Wkb;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFormatsTest {
    private static final String POINT = "{\"type\":\"Feature\",\"id\":7,\"properties\":{\"a\":\"b\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[9,48]}}";

    @TempDir
    private Path folder;

    @Test
    void valuesKeepTheirTypesAndWhatIsNestedStaysJson() throws IOException {
        Collected read = json("{\"type\":\"FeatureCollection\",\"features\":[{\"geometry\":null,\"properties\":"
                + "{\"t\":\"x\",\"i\":1,\"n\":1.5,\"b\":true,\"z\":null,\"o\":{\"k\":[1,2]},\"big\":99999999999999999999},\"type\":\"Feature\"}]}");
        assertThat(read.problems).isEmpty();
        assertThat(read.features.getFirst().properties().values())
                .containsExactly("x", 1L, 1.5, true, null, "{\"k\":[1,2]}", "99999999999999999999");
    }

    @Test
    void aDamagedFeatureIsLeftOutAndTheNextOneRead() throws IOException {
        Collected read = json("{\"type\":\"FeatureCollection\",\"features\":["
                + "{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[1,2],[3]],[{\"x\":[1]}]]},\"id\":1},"
                + POINT + ", 5, [1], {\"type\":\"Thing\"}," + POINT + "]}");
        assertThat(read.features).hasSize(2).allMatch(feature -> "7".equals(feature.id()));
        assertThat(read.problems).extracting(Problem::kind, Problem::record).containsExactly(
                tuple(ProblemKind.GEOMETRY_DAMAGED, 1L),
                tuple(ProblemKind.RECORD_DAMAGED, 3L),
                tuple(ProblemKind.RECORD_DAMAGED, 4L),
                tuple(ProblemKind.RECORD_DAMAGED, 5L));
    }

    @Test
    void featuresMayStandOneAfterTheOtherWithOrWithoutSeparators() throws IOException {
        assertThat(json(POINT + "\n" + POINT + "\n").features).hasSize(2);
        assertThat(json("\u001e" + POINT + "\n\u001e" + POINT + "\n").features).hasSize(2);
        assertThat(json(POINT + "\n{").features).hasSize(1);
        assertThat(json(POINT + "\n{").kinds()).containsExactly(ProblemKind.FILE_DAMAGED);
    }

    @Test
    void anOldDeclarationOfTheSystemCounts() throws IOException {
        String start = "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"";
        String rest = "\"}},\"features\":[" + POINT + "]}";
        assertThat(json(start + "urn:ogc:def:crs:EPSG::25832" + rest).description.crs()).contains(Crs.UTM32);
        assertThat(json(start + "EPSG:31467" + rest).description.crs()).contains(Crs.GAUSS_KRUEGER_3);
        assertThat(json(start + "urn:ogc:def:crs:EPSG:6.9:4326" + rest).description.crs()).contains(Crs.WGS84);
        Collected unknown = json(start + "EPSG:2056" + rest);
        assertThat(unknown.description.crs()).isEmpty();
        assertThat(unknown.kinds()).containsExactly(ProblemKind.CRS_UNKNOWN);
    }

    @Test
    void aTableIsReadInTheDialectInWhichItIsWritten() throws IOException {
        Collected german = csv("\uFEFFName;Länge;Breite\r\n\"Ulm; Donau\";9,99;48,4\r\n;;\r\nx;abc;1\r\n", StandardCharsets.UTF_8);
        assertThat(german.features).hasSize(2);
        assertThat(german.features.getFirst().properties()).containsEntry("Name", "Ulm; Donau");
        assertThat(Wkb.box(german.features.getFirst().wkb())).contains(new Box(9.99, 48.4, 9.99, 48.4));
        assertThat(german.features.get(1).wkb()).isNull();
        assertThat(german.kinds()).containsExactly(ProblemKind.GEOMETRY_DAMAGED);
        assertThat(german.description.crs()).contains(Crs.CRS84);
        Collected metres = csv("id,Rechtswert,Hochwert\n1,513437.7,5402549.1\n", StandardCharsets.UTF_8);
        assertThat(metres.features).hasSize(1);
        assertThat(metres.kinds()).containsExactly(ProblemKind.CRS_UNKNOWN);
        Collected text = csv("id\twkt\n1\tPOLYGON ((0 0, 1 0, 1 1, 0 0))\n2\tPOLYGON (\n3\t" + "GEOMETRYCOLLECTION (".repeat(5000) + "\n", StandardCharsets.UTF_8);
        assertThat(text.features).hasSize(1);
        assertThat(text.kinds()).containsExactly(ProblemKind.CRS_UNKNOWN, ProblemKind.GEOMETRY_DAMAGED, ProblemKind.GEOMETRY_DAMAGED);
        Collected old = csv("Straße;lon;lat\nKönigstraße;9;48\n", Charset.forName("windows-1252"));
        assertThat(old.features.getFirst().properties()).containsEntry("Straße", "Königstraße");
        assertThat(old.kinds()).containsExactly(ProblemKind.ENCODING_UNSURE);
        assertThat(csv("a;b\n1;2\n", StandardCharsets.UTF_8).kinds()).containsExactly(ProblemKind.PART_MISSING);
        assertThat(csv("", StandardCharsets.UTF_8).kinds()).containsExactly(ProblemKind.PART_MISSING);
    }

    @Test
    void whatTheSinkThrowsPassesThrough() throws IOException {
        Path file = Files.writeString(folder.resolve("a.geojson"), POINT);
        assertThatThrownBy(() -> GeoFiles.open(file, null, ReadLimits.STANDARD).read(new FeatureSink() {
            @Override
            public void feature(Feature feature) {
                throw new IllegalStateException("full");
            }

            @Override
            public void problem(Problem problem) {
                throw new AssertionError(problem);
            }
        })).hasMessage("full");
    }

    @Test
    void limitsEndTheReading() throws IOException {
        Path file = Files.writeString(folder.resolve("a.geojson"), (POINT + "\n").repeat(1_000));
        Collected read = new Collected();
        GeoFiles.open(file, null, new ReadLimits(10_000, 10, 10, 10_000, 10)).read(read);
        assertThat(read.kinds()).containsExactly(ProblemKind.TOO_LARGE);
        assertThat(Collected.of(Files.writeString(folder.resolve("b.txt"), "lon;lat\n" + "\"".repeat(99))).features).isEmpty();
    }

    @Test
    void validityNamesWhatIsWrongAndRepairOffersWhatIsRight() throws IOException {
        String ring = "{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[%s]}}\n";
        Collected read = json(ring.formatted("[[0,0],[2,2],[2,0],[0,2],[0,0]]") + ring.formatted("[[0,0],[2,0],[2,2]]")
                + ring.formatted("") + ring.formatted("[[0,0],[9,0],[9,9],[0,9],[0,0]]").repeat(2)
                + ring.formatted("[[0,0],[1,0],[2,0],[3,1],[2,2],[1,2],[0,1],[0,0]]"));
        Validity validity = new Validity(7);
        List<ProblemKind> kinds = read.features.stream().flatMap(feature -> validity.problems(feature).stream()).map(Problem::kind).toList();
        assertThat(kinds).containsExactly(ProblemKind.SELF_INTERSECTION, ProblemKind.RING_UNCLOSED, ProblemKind.GEOMETRY_EMPTY,
                ProblemKind.DUPLICATE, ProblemKind.TOO_MANY_VERTICES);
        for (int i = 0; i < 2; i++) {
            Feature repaired = new Feature(1, null, Repair.of(read.features.get(i).wkb()).orElseThrow(), read.features.get(i).properties());
            assertThat(new Validity(100).problems(repaired)).isEmpty();
        }
        assertThat(Repair.of(read.features.get(2).wkb())).isEmpty();
        assertThat(Repair.of(new byte[] {1, 2})).isEmpty();
    }

    private Collected json(String text) throws IOException {
        return Collected.of(Files.writeString(folder.resolve("a.geojson"), text));
    }

    private Collected csv(String text, Charset charset) throws IOException {
        return Collected.of(Files.writeString(folder.resolve("a.csv"), text, charset));
    }
}
