import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The programs beside which the map is measured, from Debian. */
final class PeerPrograms {

    static final String MAP_SERVER = "/usr/lib/cgi-bin/mapserv";
    static final String QGIS_SERVER = "/usr/lib/cgi-bin/qgis_mapserv.fcgi";

    private static final List<String> PACKAGES =
            List.of("cgi-mapserver", "postgresql-postgis", "python3-qgis", "qgis-server", "spawn-fcgi");
    private static final Path NO_DATABASE_OF_ITS_OWN = Path.of("/etc/postgresql-common/createcluster.conf");

    private PeerPrograms() {}

    /** Says what it does, and does nothing if all is there. */
    static void install() throws IOException, InterruptedException {
        if (Files.exists(Path.of(MAP_SERVER)) && Files.exists(Path.of(QGIS_SERVER))
                && Files.exists(Path.of("/usr/bin/spawn-fcgi")) && postgres().isPresent()) {
            return;
        }
        String command = "apt-get install --no-install-recommends " + String.join(" ", PACKAGES);
        System.out.println("Installing the peers from Debian: " + command);
        System.out.println("They stay installed; apt-get purge " + String.join(" ", PACKAGES) + " takes them away again.");
        if (Files.notExists(NO_DATABASE_OF_ITS_OWN)) {
            Files.createDirectories(NO_DATABASE_OF_ITS_OWN.getParent());
            Files.writeString(NO_DATABASE_OF_ITS_OWN, "create_main_cluster = false\n");
        }
        run("apt-get", "update", "-qq");
        List<String> install = new ArrayList<>(List.of("apt-get", "install", "-y", "-qq", "--no-install-recommends", "-o",
                "Dpkg::Options::=--force-confold"));
        install.addAll(PACKAGES);
        run(install.toArray(String[]::new));
    }

    /** Where the newest PostgreSQL with PostGIS has its programs. */
    static Optional<Path> postgres() throws IOException {
        if (Files.notExists(Path.of("/usr/lib/postgresql"))) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
            return versions.filter(version -> Files.exists(Path.of("/usr/share/postgresql", version.getFileName().toString(),
                    "extension/postgis.control"))).max(Comparator.naturalOrder()).map(version -> version.resolve("bin"));
        }
    }

    static String versions() throws IOException, InterruptedException {
        return run("dpkg-query", "-W", "-f", "${Package} ${Version}\n", "cgi-mapserver", "qgis-server",
                "postgresql-*-postgis-3").lines().filter(line -> !line.endsWith(" ")).reduce((a, b) -> a + ", " + b).orElse("");
    }

    /** What a command says; fails with it. */
    static String run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        builder.environment().put("QT_QPA_PLATFORM", "offscreen");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IOException(String.join(" ", command) + " failed: " + said);
        }
        return said;
    }
}
