import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A PostgreSQL with PostGIS of a bench's own, as Debian sets it up, with what the city's layers have. */
final class PostGis implements AutoCloseable {

    private static final int AT_ONCE = 5_000;
    private static final String TILE = """
            with tile as (select ST_TileEnvelope(?, ?, ?) as square)
            select ST_AsMVT(found, ?, 4096, 'geom') from (
                select %s, ST_AsMVTGeom(ST_Transform(geom, 3857), square, 4096, 64, true) as geom
                from %s, tile
                where geom && ST_Transform(ST_Expand(square, 64.0 / 4096 * (ST_XMax(square) - ST_XMin(square))), 4326)
            ) found
            """;

    private final Path programs;
    private final Path folder;
    private final int port;
    private final Connection connection;

    private PostGis(Path programs, Path folder, int port) throws SQLException {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
        this.connection = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "bench", "");
    }

    static PostGis start(Path programs, Path parent) throws IOException, InterruptedException, SQLException {
        Path folder = Files.createDirectories(parent.resolve("postgis"));
        int port = StartedCity.freePort();
        if (isRoot()) {
            PeerPrograms.run("chown", "postgres", folder.toString());
        }
        asPostgres(programs.resolve("initdb").toString(), "-D", folder + "/data", "-A", "trust", "-U", "bench");
        asPostgres(programs.resolve("pg_ctl").toString(), "-D", folder + "/data", "-l", folder + "/log", "-w", "-o",
                "-p " + port + " -k " + folder + " -c listen_addresses=127.0.0.1", "start");
        return new PostGis(programs, folder, port);
    }

    /** PostgreSQL refuses to run as root. */
    private static void asPostgres(String... command) throws IOException, InterruptedException {
        List<String> whole = new ArrayList<>(isRoot() ? List.of("runuser", "-u", "postgres", "--") : List.of());
        whole.addAll(List.of(command));
        Path said = Files.createTempFile("bench", ".log");
        try {
            // What pg_ctl starts inherits its output, so nobody may wait for the end of it.
            Process process = new ProcessBuilder(whole).redirectErrorStream(true).redirectOutput(said.toFile()).start();
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", whole) + " failed: " + Files.readString(said));
            }
        } finally {
            Files.delete(said);
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    /** Where programs find it. */
    String address() {
        return "host=127.0.0.1 port=" + port + " user=bench dbname=postgres";
    }

    int port() {
        return port;
    }

    void load(Connection city, boolean areas) throws SQLException {
        run("create extension postgis");
        run("create table points (number bigint primary key, id text, geom geometry(Point, 4326), kind text, height float8, planted int)");
        copy(city, Geo.MANY, "select substr(id, 2)::bigint, id, geom, props->>'kind', (props->>'height')::float8, (props->>'planted')::int",
                "insert into points values (?, ?, ST_SetSRID(ST_GeomFromWKB(?), 4326), ?, ?, ?)");
        run("create index on points using gist (geom)");
        run("create unique index on points (id)");
        if (areas) {
            run("create table areas (number bigint primary key, id text, geom geometry(Geometry, 4326), ags text, gen text)");
            copy(city, Geo.AREAS, "select substr(id, 2)::bigint, id, geom, props->>'AGS', props->>'GEN'",
                    "insert into areas values (?, ?, ST_SetSRID(ST_GeomFromWKB(?), 4326), ?, ?)");
            run("create index on areas using gist (geom)");
        }
        run("analyze");
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void copy(Connection city, String layer, String select, String insert) throws SQLException {
        city.setAutoCommit(false);
        connection.setAutoCommit(false);
        try (PreparedStatement from = city.prepareStatement(select
                + " from geo.feature where layer = (select number from geo.layer where key = ?) order by number");
                PreparedStatement to = connection.prepareStatement(insert)) {
            from.setFetchSize(AT_ONCE);
            from.setString(1, layer);
            try (ResultSet rows = from.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                for (int count = 1; rows.next(); count++) {
                    for (int i = 1; i <= columns; i++) {
                        to.setObject(i, rows.getObject(i));
                    }
                    to.addBatch();
                    if (count % AT_ONCE == 0) {
                        to.executeBatch();
                    }
                }
                to.executeBatch();
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
        city.rollback();
    }

    /** The bytes of a tile that PostGIS makes by itself: the floor under every server in front of it. */
    int tile(String table, String columns, Geo.Place place) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TILE.formatted(columns, table))) {
            statement.setInt(1, place.zoom());
            statement.setInt(2, place.column());
            statement.setInt(3, place.row());
            statement.setString(4, table);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBytes(1).length;
            }
        }
    }

    @Override
    public void close() throws SQLException, IOException, InterruptedException {
        connection.close();
        asPostgres(programs.resolve("pg_ctl").toString(), "-D", folder + "/data", "-m", "immediate", "stop");
    }
}
