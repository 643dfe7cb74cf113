import city.moves.engines.geoformats.Feature;
import city.moves.engines.geoformats.FeatureSink;
import city.moves.engines.geoformats.GeoFiles;
import city.moves.engines.geoformats.Problem;
import city.moves.engines.geoformats.ReadLimits;
import city.moves.engines.tiles.coordinates.Crs;
import city.moves.engines.tiles.coordinates.Transformation;
import city.moves.engines.tiles.geometry.Box;
import city.moves.engines.tiles.geometry.Wkb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The municipalities of Germany (VG5000, © GeoBasis-DE / BKG 2021) as a layer of a bench's own city. */
final class Areas {

    private static final String FILE = "opendata/geo/vg5000/VG5000_GEM_gk3.zip";

    private Areas() {}

    /** False if the data is not there, which is said. */
    static boolean load(Path home, Path data) throws IOException, SQLException {
        String given = System.getenv().getOrDefault("MOVES_DATA", "");
        Path file = (given.isBlank() ? home.resolveSibling("shared").resolve("data") : Path.of(given)).resolve(FILE);
        if (Files.notExists(file)) {
            System.out.println("Without municipalities: there is no " + file
                    + "; MOVES_DATA names the folder of published data.");
            return false;
        }
        long began = System.nanoTime();
        List<Feature> features = read(file);
        try (Connection database = Growth.connect(data); Statement statement = database.createStatement()) {
            statement.execute(Files.readString(home.resolve("bench/areas.sql")));
            insert(features, database);
            statement.execute("analyze geo.feature");
        }
        System.out.printf(Locale.ROOT, "%,d municipalities read, transformed and indexed in %.1f s%n", features.size(),
                (System.nanoTime() - began) / 1e9);
        return true;
    }

    private static List<Feature> read(Path file) {
        List<Feature> features = new ArrayList<>();
        GeoFiles.open(file, null, ReadLimits.STANDARD).read(new FeatureSink() {
            @Override
            public void feature(Feature feature) {
                features.add(feature);
            }

            @Override
            public void problem(Problem problem) {
                throw new IllegalStateException(file + ": " + problem);
            }
        });
        return features;
    }

    private static void insert(List<Feature> features, Connection database) throws SQLException {
        Transformation toDegrees = Transformation.between(Crs.GAUSS_KRUEGER_3, Crs.CRS84);
        database.setAutoCommit(false);
        try (PreparedStatement row = database.prepareStatement("""
                insert into geo.feature (layer, id, geom, stored, bounds, props, changed)
                select number, ?, ?, ?, ?::box, jsonb_build_object('AGS', ?::text, 'GEN', ?::text), now()
                from geo.layer where key = 'bench-areas'
                """)) {
            for (Feature feature : features) {
                byte[] geometry = Wkb.transform(feature.wkb(), toDegrees);
                Box box = Wkb.box(geometry).orElseThrow();
                row.setString(1, "g" + feature.record());
                row.setBytes(2, geometry);
                row.setBytes(3, feature.wkb());
                row.setString(4, String.format(Locale.ROOT, "(%s,%s),(%s,%s)", box.east(), box.north(), box.west(), box.south()));
                row.setString(5, String.valueOf(feature.properties().get("AGS")));
                row.setString(6, String.valueOf(feature.properties().get("GEN")));
                row.addBatch();
            }
            row.executeBatch();
        }
        try (Statement statement = database.createStatement()) {
            statement.execute("""
                    update geo.layer l set content = content + 1, features = found.n, west = found.west,
                        south = found.south, east = found.east, north = found.north
                    from (
                        select layer, count(*) as n, min((bounds[1])[0]) as west, min((bounds[1])[1]) as south,
                            max((bounds[0])[0]) as east, max((bounds[0])[1]) as north
                        from geo.feature group by layer
                    ) found
                    where l.number = found.layer and l.key = 'bench-areas'
                    """);
        }
        database.commit();
        database.setAutoCommit(true);
    }
}
