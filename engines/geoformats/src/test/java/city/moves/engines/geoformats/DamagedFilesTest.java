package city.moves.engines.geoformats;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.engines.tiles.geometry.Wkb;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Real files with seeded damage: bits turned, pieces cut out, moved and put in. Nothing but listed problems may come of it. */
class DamagedFilesTest {
    private static final ReadLimits LIMITS = new ReadLimits(64 << 20, 200, 100_000, 1 << 20, 200);

    @TempDir
    private Path folder;

    @Test
    void shapesAndTheirTable() throws IOException {
        Path published = SharedData.path("opendata/geo/vg5000/VG5000_GEM_gk3.zip");
        byte[] shapes;
        byte[] table;
        try (FileSystem zip = FileSystems.newFileSystem(published)) {
            shapes = Arrays.copyOf(Files.readAllBytes(zip.getPath("VG5000_GEM.shp")), 30_000);
            table = Arrays.copyOf(Files.readAllBytes(zip.getPath("VG5000_GEM.dbf")), 40_000);
        }
        Random random = new Random(1);
        for (int run = 0; run < 200; run++) {
            Files.write(folder.resolve("a.shp"), run % 3 == 1 ? shapes : damaged(shapes, random, 4));
            Files.write(folder.resolve("a.dbf"), run % 3 == 0 ? table : damaged(table, random, 1_000));
            read(folder, "a");
        }
    }

    @Test
    void archives() throws IOException {
        byte[] archive = Files.readAllBytes(SharedData.path("opendata/geo/vg5000/VG5000_GEM_gk3.zip"));
        Random random = new Random(2);
        for (int run = 0; run < 4; run++) {
            read(Files.write(folder.resolve("a.zip"), damaged(archive, random, archive.length - 900)), "VG5000_GEM");
        }
    }

    @Test
    void geoPackages() throws IOException {
        byte[] geoPackage = Files.readAllBytes(SharedData.path("opendata/cql2/cql2/standard/data/ne110m4cql2.gpkg"));
        Random random = new Random(3);
        for (int run = 0; run < 30; run++) {
            Path file = Files.write(folder.resolve("a.gpkg"), damaged(geoPackage, random, run % 2 == 0 ? 16_384 : 0));
            for (String layer : List.of("ne_110m_rivers_lake_centerlines", "ne_110m_populated_places_simple")) {
                read(file, layer);
            }
        }
    }

    @Test
    void geoJson() throws IOException {
        byte[] json = Arrays.copyOf(Files.readAllBytes(SharedData.path("opendata/geo/vg5000/Kreise.geojson")), 12_000);
        Random random = new Random(4);
        for (int run = 0; run < 400; run++) {
            read(Files.write(folder.resolve("a.geojson"), run % 2 == 0 ? damaged(json, random, 900) : respelled(json, random)), null);
        }
    }

    @Test
    void flatGeobufs() throws IOException, ParseException {
        WKTReader reader = new WKTReader();
        List<Geometry> areas = List.of(reader.read("MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0), (2 1, 3 1, 3 2, 2 1)), ((20 20, 29 20, 29 29, 20 20)))"),
                reader.read("MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0)))"));
        byte[] file = FlatGeobufTest.written(areas);
        Random random = new Random(5);
        for (int run = 0; run < 1_500; run++) {
            byte[] damaged = damaged(file, random, 0);
            System.arraycopy(file, 0, damaged, 0, Math.min(8, damaged.length));
            read(Files.write(folder.resolve("a.fgb"), damaged), null);
        }
    }

    @Test
    void tables() throws IOException {
        byte[] table = ("name;lon;lat;wkt\nKönig;9,1;48,2;\n\"a;\"\"b\";9;48;POINT (1 2)\n").repeat(20).getBytes(StandardCharsets.UTF_8);
        Random random = new Random(6);
        for (int run = 0; run < 400; run++) {
            read(Files.write(folder.resolve("a.csv"), damaged(table, random, 100)), null);
        }
    }

    @Test
    void gml() throws IOException {
        String members = GmlTest.member("<a:name>Am &amp; Bach</a:name><a:geom><gml:Polygon srsName=\"EPSG:25832\"><gml:exterior><gml:LinearRing>"
                + "<gml:posList>0 0 9 0 9 9 0 0</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></a:geom>")
                + GmlTest.member("<a:geom><gml:Curve srsName=\"urn:ogc:def:crs:EPSG::4326\" srsDimension=\"2\"><gml:segments><gml:LineStringSegment>"
                + "<gml:pos>1 2</gml:pos><gml:pos>3 4</gml:pos></gml:LineStringSegment></gml:segments></gml:Curve></a:geom>")
                + GmlTest.member("<a:geom><gml:MultiPoint srsName=\"EPSG:25832\"><gml:pointMember><gml:Point><gml:coordinates>1,2</gml:coordinates>"
                + "</gml:Point></gml:pointMember></gml:MultiPoint></a:geom>");
        byte[] file = GmlTest.whole(members, members).getBytes(StandardCharsets.UTF_8);
        Random random = new Random(7);
        for (int run = 0; run < 1_500; run++) {
            byte[] damaged = run % 2 == 0 ? damaged(file, random, 0) : renamed(file, random);
            System.arraycopy(file, 0, damaged, 0, Math.min(80, damaged.length));
            read(Files.write(folder.resolve("a.gml"), damaged), null);
        }
    }

    /** Well-formed, but with other elements, numbers and spaces than should stand there. */
    private static byte[] renamed(byte[] file, Random random) {
        String text = new String(file, StandardCharsets.UTF_8);
        List<String> words = List.of("gml:Polygon", "gml:Point", "gml:LinearRing", "gml:pos", "gml:posList", "gml:MultiPoint", "gml:coordinates",
                "gml:exterior", "a:geom", "wfs:member", "gml:Arc", "gml:MultiGeometry", "gml:Curve", "gml:LineStringSegment", "gml:boundedBy");
        for (int change = 0; change < 1 + random.nextInt(3); change++) {
            String from = words.get(random.nextInt(words.size()));
            text = text.replace(from + ">", words.get(random.nextInt(words.size())) + ">").replace(random.nextInt(9) + " ", random.nextBoolean() ? "" : "1e999 ");
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void read(Path file, String layer) {
        Validity validity = new Validity(LIMITS.vertices());
        GeoFiles.open(file, layer, LIMITS).read(new FeatureSink() {
            @Override
            public void feature(Feature feature) {
                if (feature.wkb() != null) {
                    Wkb.boxes(feature.wkb());
                    if (!validity.problems(feature).isEmpty()) {
                        Repair.of(feature.wkb());
                    }
                }
            }

            @Override
            public void problem(Problem problem) {
                assertThat(problem.detail()).isNotNull();
            }
        });
    }

    /** @param near most damage is done within this many bytes from the start, where the heads are; 0 for anywhere */
    private static byte[] damaged(byte[] whole, Random random, int near) {
        byte[] bytes = whole.clone();
        int changes = 1 + random.nextInt(6);
        for (int change = 0; change < changes; change++) {
            int range = near > 0 && random.nextInt(3) > 0 ? near : bytes.length;
            int at = random.nextInt(range);
            switch (random.nextInt(6)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> Arrays.fill(bytes, at, Math.min(bytes.length, at + random.nextInt(9)), (byte) (random.nextBoolean() ? 0 : 0xFF));
                case 3 -> System.arraycopy(bytes, random.nextInt(bytes.length - Math.min(64, bytes.length - 1)), bytes, at,
                        Math.min(Math.min(63, bytes.length - 1), bytes.length - at) / 2);
                case 4 -> bytes[at] = (byte) (random.nextBoolean() ? 0x7F : 0x80);
                default -> {
                    if (random.nextInt(8) == 0) {
                        bytes = Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
                        near = Math.min(near, bytes.length);
                    }
                }
            }
        }
        return bytes;
    }

    /** Damage in the letters of JSON itself. */
    private static byte[] respelled(byte[] json, Random random) {
        byte[] bytes = json.clone();
        for (int change = 0; change < 1 + random.nextInt(4); change++) {
            bytes[random.nextInt(random.nextBoolean() ? 1_000 : bytes.length)] = (byte) "[]{},:\"0e-.tn\u001e".charAt(random.nextInt(14));
        }
        return bytes;
    }
}
