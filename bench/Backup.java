import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * ./moves bench backup [MB]: grows the demo city, saves it while it runs, brings it back into a new data folder and
 * compares both table by table. Both commands get 128 MB of heap, however large the city is.
 */
final class Backup {

    private static final int USUAL_MB = 1_000;
    private static final String LITTLE_MEMORY = "-Xmx128m";
    /** Goes on in either city while it is compared. */
    private static final String WORK = "jobs";

    /** How a command went. */
    private record Run(double seconds, long peakKilobytes) {}

    private final Path home;
    private final Path data;
    private final Path restored;
    private final Path file;

    private Backup(Path home) throws IOException {
        this.home = home;
        data = StartedCity.folder(home, "backup");
        restored = StartedCity.folder(home, "restored");
        file = home.resolve("target/bench.moves");
        Files.deleteIfExists(file);
    }

    public static void main(String[] arguments) throws Exception {
        Backup bench = new Backup(Path.of(arguments[0]));
        int megabytes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : USUAL_MB;
        boolean equal;
        try {
            equal = bench.measure(megabytes);
        } finally {
            StartedCity.clean(bench.data);
            StartedCity.clean(bench.restored);
            Files.deleteIfExists(bench.file);
        }
        System.exit(equal ? 0 : 1);
    }

    private boolean measure(int megabytes) throws Exception {
        Map<String, String> before;
        try (StartedCity city = StartedCity.start(home, data)) {
            long size = grow(megabytes);
            Run backup = run("backup", data);
            JsonNode manifest = manifest();
            long bytes = bytes(manifest);
            System.out.printf(Locale.ROOT, "the database has %,d MB, its rows are %,d MB of text in %d tables%n",
                    size >> 20, bytes >> 20, manifest.get("tables").size());
            print("backup beside the running city", backup, bytes);
            System.out.printf(Locale.ROOT, "  the file has %,d MB, %.0f %% of the text%n", Files.size(file) >> 20,
                    100.0 * Files.size(file) / bytes);
            before = hashes(data, manifest);
        }
        JsonNode manifest = manifest();
        print("restore into a new data folder", run("restore", restored), bytes(manifest));
        Map<String, String> after;
        try (StartedCity city = StartedCity.start(home, restored)) {
            after = hashes(restored, manifest);
        }
        boolean equal = before.equals(after);
        System.out.println(equal ? before.size() + " tables are equal, row by row; those of " + WORK + " go on working"
                : "DIFFERENT: " + before + "\nand " + after);
        return equal;
    }

    /** Repeats the remembered states of the grown city until the database is large enough. */
    private long grow(int megabytes) throws IOException, SQLException {
        Growth.of(home, data);
        try (Connection database = open(data); Statement statement = database.createStatement()) {
            statement.execute("create temporary table state as select * from strategy.measure_version limit 20000");
            long size = size(statement);
            for (int round = 1; size >> 20 < megabytes; round++) {
                statement.execute("insert into strategy.measure_version (measure, version, recorded_at, recorded_by,"
                        + " note, state) select measure, version + 1000000 + 1000 * " + round
                        + ", recorded_at, recorded_by, md5(random()::text), state from state");
                size = size(statement);
            }
            return size;
        }
    }

    private static long size(Statement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery("select pg_database_size(current_database())")) {
            result.next();
            return result.getLong(1);
        }
    }

    private Run run(String command, Path folder) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(home.resolve("moves").toString(), command, file.toString(), "--data",
                folder.toString()).redirectErrorStream(true);
        builder.environment().put("MOVES_JAVA_OPTIONS", LITTLE_MEMORY);
        long began = System.nanoTime();
        Process process = builder.redirectOutput(home.resolve("target/bench.log").toFile()).start();
        long peak = 0;
        while (process.isAlive()) {
            peak = Math.max(peak, peakOf(process.pid()));
            Thread.sleep(50);
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException(command + " failed: " + Files.readString(home.resolve("target/bench.log")));
        }
        return new Run((System.nanoTime() - began) / 1e9, peak);
    }

    /** The most memory that the process ever had, without its database. */
    private static long peakOf(long process) {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(process), "status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElse(0);
        } catch (IOException ended) {
            return 0;
        }
    }

    private static void print(String what, Run run, long bytes) {
        System.out.printf(Locale.ROOT, "%s: %.1f s, %.0f MB/s of text, at most %d MB of memory%n", what, run.seconds(),
                bytes / 1e6 / run.seconds(), run.peakKilobytes() >> 10);
    }

    private JsonNode manifest() throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream text = zip.getInputStream(zip.getEntry("manifest.json"))) {
            return JsonMapper.shared().readTree(text);
        }
    }

    private static long bytes(JsonNode manifest) {
        long bytes = 0;
        for (JsonNode table : manifest.get("tables")) {
            bytes += table.get("part").get("bytes").longValue();
        }
        return bytes;
    }

    /** Sums over all rows of what the backup holds, which do not depend on their order. */
    private static Map<String, String> hashes(Path data, JsonNode manifest) throws IOException, SQLException {
        Map<String, String> hashes = new TreeMap<>();
        try (Connection database = open(data); Statement statement = database.createStatement()) {
            for (JsonNode table : manifest.get("tables")) {
                if (WORK.equals(table.get("schema").stringValue())) {
                    continue;
                }
                String name = quoted(table.get("schema").stringValue()) + "." + quoted(table.get("table").stringValue());
                List<String> columns = new ArrayList<>();
                table.get("columns").forEach(column -> columns.add(quoted(column.stringValue())));
                try (ResultSet result = statement.executeQuery("select count(*), sum(hashtextextended(r::text, 0)) from "
                        + "(select " + String.join(", ", columns) + " from " + name + ") r")) {
                    result.next();
                    hashes.put(name, result.getString(1) + " rows " + result.getString(2));
                }
            }
        }
        return hashes;
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }

    private static Connection open(Path data) throws IOException, SQLException {
        Properties instance = new Properties();
        try (Reader reader = Files.newBufferedReader(data.resolve("instance.properties"))) {
            instance.load(reader);
        }
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + instance.getProperty("database.port")
                + "/moves", "moves", instance.getProperty("database.password"));
    }
}
