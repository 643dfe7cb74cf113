package city.moves.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/**
 * The PostgreSQL that comes along. It listens on loopback only, asks everyone for the generated password, and keeps
 * what it acknowledged. The caller holds the lock of the data folder.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** What a crash may cost. */
    enum Durability {
        /** Nothing that was acknowledged. */
        DURABLE("on"),
        /** Everything: quicker, for tests only. */
        FORGETFUL("off");

        private final String sync;

        Durability(String sync) {
            this.sync = sync;
        }

        private Map<String, String> settings() {
            return Map.of("fsync", sync, "synchronous_commit", sync, "full_page_writes", sync);
        }
    }

    private static final String ADMINISTRATOR = "postgres";
    private static final String CITY = "moves";
    private static final Duration LONGEST_RECOVERY = Duration.ofMinutes(10);
    private static final int ATTEMPTS = 20;

    private final DataFolder folder;
    private final PostgresBinaries binaries;
    private final Durability durability;
    private final String password;
    private int port;

    private EmbeddedDatabase(DataFolder folder, Durability durability, String password) {
        this.folder = folder;
        this.durability = durability;
        this.password = password;
        this.binaries = PostgresBinaries.unpack(folder.binaries());
    }

    /** Starts on the wished port if it is free, else on another. */
    static EmbeddedDatabase start(DataFolder folder, Durability durability, int wishedPort, String password) {
        EmbeddedDatabase database = new EmbeddedDatabase(folder, durability, password);
        Orphan.stop(folder, database.binaries);
        database.create();
        database.launch(wishedPort);
        try {
            database.proveOurs();
            database.createCity();
        } catch (SQLException failure) {
            database.close();
            throw new CannotStart("PostgreSQL runs but cannot be used: " + failure.getMessage() + ".", failure);
        }
        return database;
    }

    /** An empty database for tests, whatever an earlier run left in the folder; a crash may destroy it. */
    public static EmbeddedDatabase startAnew(DataFolder folder, String password) {
        try {
            Orphan.stop(folder, PostgresBinaries.unpack(folder.binaries()));
            FileSystemUtils.deleteRecursively(folder.postgres());
        } catch (IOException failure) {
            throw new CannotStart("The folder " + folder.postgres() + " cannot be emptied.", failure);
        }
        return start(folder, Durability.FORGETFUL, 0, password);
    }

    public int port() {
        return port;
    }

    /** The city's database under its ordinary role. */
    public DatabaseAccess city() {
        return cityAt(port, password);
    }

    /** The city's database of another process. */
    static DatabaseAccess cityAt(int port, String password) {
        return DatabaseAccess.onLoopback(port, CITY, CITY, password);
    }

    /** The maintenance database under the role that may do everything. */
    public DatabaseAccess administration() {
        return DatabaseAccess.onLoopback(port, ADMINISTRATOR, ADMINISTRATOR, password);
    }

    /** Ends every connection, writes everything out and stops. */
    @Override
    public void close() {
        if (!Files.exists(folder.postgres().resolve("postmaster.pid"))) {
            return;
        }
        binaries.run(folder.databaseLog(), "pg_ctl", "stop", "--silent", "--pgdata", folder.postgres().toString(),
                "--mode", "fast", "--timeout", "150");
    }

    private void create() {
        if (Files.exists(folder.postgres())) {
            return;
        }
        Path aside = folder.root().resolve("postgres.creating");
        Path secret = folder.root().resolve("postgres.password");
        try {
            FileSystemUtils.deleteRecursively(aside);
            Files.deleteIfExists(secret);
            Files.createFile(secret, PosixFilePermissions.asFileAttribute(
                    PosixFilePermissions.fromString("rw-------")));
            Files.writeString(secret, password);
            initialise(aside, secret);
            Files.writeString(aside.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
            Files.move(aside, folder.postgres(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new CannotStart("The database cannot be created in " + folder.root() + ": " + failure.getMessage()
                    + ".", failure);
        } finally {
            secret.toFile().delete();
        }
    }

    private void initialise(Path aside, Path secret) {
        List<String> arguments = new ArrayList<>(List.of("--pgdata", aside.toString(), "--username", ADMINISTRATOR,
                "--pwfile", secret.toString(), "--auth", "scram-sha-256", "--encoding", "UTF8", "--locale", "C",
                "--locale-provider", "builtin", "--builtin-locale", "C.UTF-8", "--data-checksums"));
        if (durability == Durability.FORGETFUL) {
            arguments.add("--no-sync");
        }
        binaries.run(folder.databaseLog(), "initdb", arguments.toArray(String[]::new));
    }

    /** Another program may take the port in between, and the memory of a killed server is given back with delay. */
    private void launch(int wishedPort) {
        port = isFree(wishedPort) ? wishedPort : anyFreePort();
        for (int attempt = 1; ; attempt++) {
            Process process = launchOnce();
            if (awaitReady(process)) {
                return;
            }
            String reason = PostgresBinaries.lastLine(folder.databaseLog());
            boolean passing = reason.contains("shared memory") || reason.contains("TCP/IP");
            if (!passing || attempt == ATTEMPTS) {
                throw new CannotStart("PostgreSQL does not start: " + reason + " (more in " + folder.databaseLog()
                        + ")");
            }
            pause(Duration.ofMillis(250));
            port = anyFreePort();
        }
    }

    /** In a session of its own, so that Ctrl+C at the terminal reaches the city first and the database last. */
    private Process launchOnce() {
        List<String> command = new ArrayList<>(List.of("setsid"));
        command.addAll(binaries.command("postgres", "-D", folder.postgres().toString(), "-p", String.valueOf(port)));
        Map<String, String> settings = new TreeMap<>(durability.settings());
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        settings.put("password_encryption", "scram-sha-256");
        settings.put("max_connections", "200");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        // The details of an error repeat the row that it is about, and so names and addresses.
        settings.put("log_error_verbosity", "terse");
        settings.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.databaseLog().toFile()))
                    .start();
        } catch (IOException failure) {
            throw new CannotStart("PostgreSQL cannot be run: " + failure.getMessage() + ".", failure);
        }
    }

    private boolean awaitReady(Process process) {
        Instant latest = Instant.now().plus(LONGEST_RECOVERY);
        while (process.isAlive() && Instant.now().isBefore(latest)) {
            if (isReady(process.pid())) {
                return true;
            }
            pause(Duration.ofMillis(10));
        }
        return false;
    }

    /** PostgreSQL writes its process number on the first line of this file and its state on the eighth. */
    private boolean isReady(long process) {
        try {
            List<String> lines = Files.readAllLines(folder.postgres().resolve("postmaster.pid"), StandardCharsets.UTF_8);
            return lines.size() >= 8 && lines.getFirst().strip().equals(String.valueOf(process))
                    && lines.get(7).strip().equals("ready");
        } catch (IOException notThere) {
            return false;
        }
    }

    private void proveOurs() throws SQLException {
        try (Connection connection = administration().connect(); Statement statement = connection.createStatement()) {
            String shown = shown(statement, "data_directory");
            if (!Path.of(shown).equals(folder.postgres())) {
                throw new CannotStart("Port " + port + " leads to a foreign database in " + shown + ".");
            }
            for (Map.Entry<String, String> setting : durability.settings().entrySet()) {
                if (!shown(statement, setting.getKey()).equals(setting.getValue())) {
                    throw new CannotStart("PostgreSQL does not keep " + setting.getKey() + "=" + setting.getValue()
                            + ".");
                }
            }
        }
    }

    private static String shown(Statement statement, String setting) throws SQLException {
        try (ResultSet result = statement.executeQuery("SHOW " + setting)) {
            result.next();
            return result.getString(1);
        }
    }

    /** The city works under an ordinary role that owns its database, as it does on an external server. */
    private void createCity() throws SQLException {
        try (Connection connection = administration().connect(); Statement statement = connection.createStatement()) {
            if (isMissing(statement, "SELECT FROM pg_roles WHERE rolname = '" + CITY + "'")) {
                statement.execute("CREATE ROLE " + CITY + " LOGIN PASSWORD '" + password + "'");
            }
            if (isMissing(statement, "SELECT FROM pg_database WHERE datname = '" + CITY + "'")) {
                statement.execute("CREATE DATABASE " + CITY + " OWNER " + CITY);
            }
        }
    }

    private static boolean isMissing(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            return !result.next();
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return port != 0 && socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static int anyFreePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new CannotStart("No port is free on loopback: " + failure.getMessage() + ".", failure);
        }
    }

    private static void pause(Duration duration) {
        try {
            TimeUnit.NANOSECONDS.sleep(duration.toNanos());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The start was interrupted.", interrupted);
        }
    }
}
