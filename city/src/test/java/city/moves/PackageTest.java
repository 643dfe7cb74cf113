package city.moves;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.testing.PackagedClasses;
import city.moves.testing.ProjectFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Installs the package on the machine at hand, as an administrator does, and leaves no trace of it. */
class PackageTest {

    private record Ended(int code, String said) {}

    private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+");
    private static final Path CONFIGURATION = Path.of("/etc/moves/moves.conf");
    private static final Path DATA = Path.of("/var/lib/moves");
    private static final Path CACHE = Path.of("/var/cache/moves");
    private static final Path PROGRAM = Path.of("/usr/lib/moves/moves");

    @TempDir
    Path folder;

    @Test
    void thePackageIsInstalledServesIsRenewedRemovedAndPurged() throws Exception {
        Assumptions.assumeTrue("root".equals(System.getProperty("user.name")), "only root may install a package");
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/dpkg-deb")), "this machine has no dpkg");
        Assumptions.assumeTrue(Files.notExists(CONFIGURATION) && Files.notExists(DATA) && Files.notExists(PROGRAM),
                "MoveS is installed on this machine, which the test would purge");
        Path made = build();
        try {
            dpkg("-i", made.toString());
            assertInstalled();
            assertThat(run("/usr/bin/moves", "help").said()).contains("moves backup FILE");
            assertServes();
            assertUpgradeKeeps(made);
            Files.writeString(CACHE.resolve("moves.aot"), "learnt");
            dpkg("-r", "moves");
            assertThat(PROGRAM).doesNotExist();
            assertThat(CACHE).doesNotExist();
            assertThat(DATA.resolve("postgres/PG_VERSION")).exists();
            assertThat(CONFIGURATION).exists();
        } finally {
            dpkg("-P", "moves");
        }
        assertThat(DATA).doesNotExist();
        assertThat(CONFIGURATION.getParent()).doesNotExist();
        assertThat(run("getent", "passwd", "moves").code()).isNotZero();
    }

    /** Of the classes that this run tests, so that nothing is built twice. */
    private Path build() throws Exception {
        Path application = PackagedClasses.into(folder.resolve("application"));
        Ended made = run("packaging/build", application.toString(), "1.0.0-SNAPSHOT", folder.toString());
        assertThat(made.code()).as(made.said()).isZero();
        assertThat(made.said().strip()).endsWith("moves_1.0.0~SNAPSHOT_amd64.deb");
        return Path.of(made.said().strip());
    }

    private static void assertInstalled() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(CONFIGURATION))).isEqualTo("rw-r-----");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(DATA))).isEqualTo("rwx------");
        assertThat(Files.getOwner(DATA).getName()).isEqualTo("moves");
        if (Files.isExecutable(Path.of("/usr/bin/systemd-analyze"))) {
            assertThat(run("systemd-analyze", "verify", "/usr/lib/systemd/system/moves.service"))
                    .isEqualTo(new Ended(0, ""));
        }
    }

    /** As the unit starts it: its command, its user, and nothing in the environment but the configuration. */
    private static void assertServes() throws Exception {
        Files.writeString(CONFIGURATION, Files.readString(CONFIGURATION).replace("MOVES_PORT=8080", "MOVES_PORT=0"));
        assertThat(Files.readString(Path.of("/usr/lib/systemd/system/moves.service")))
                .contains("\nUser=moves\n", "\nExecStart=" + PROGRAM + "\n");
        List<String> command = new ArrayList<>(List.of("runuser", "-u", "moves", "--", "env", "-i",
                "PATH=/usr/bin:/bin", "JAVA_HOME=" + System.getProperty("java.home")));
        try (Stream<String> lines = Files.lines(CONFIGURATION)) {
            lines.filter(line -> line.matches("[A-Z].*")).forEach(command::add);
        }
        command.add(PROGRAM.toString());
        Process city = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            assertThat(statusOf(addressOf(city))).isEqualTo(200);
        } finally {
            city.descendants().filter(process -> process.info().commandLine().orElse("").contains("moves.jar"))
                    .forEach(ProcessHandle::destroy);
            assertThat(city.waitFor(120, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(DATA.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    private static String addressOf(Process city) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(city.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder said = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                return address.group();
            }
        }
        throw new AssertionError("the installed city does not start: " + said);
    }

    private static int statusOf(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html").build(),
                    HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    /** The command reads the configuration and works as the user moves also when root calls it. */
    private static void assertUpgradeKeeps(Path made) throws Exception {
        Files.writeString(CONFIGURATION, "MOVES_PROT=81\n", StandardOpenOption.APPEND);
        Files.writeString(DATA.resolve("kept"), "kept");

        dpkg("-i", made.toString());

        assertThat(CONFIGURATION).content().contains("MOVES_PROT=81", "MOVES_PORT=0");
        assertThat(DATA.resolve("kept")).hasContent("kept");
        Ended doctor = run("env", "JAVA_HOME=" + System.getProperty("java.home"), "/usr/bin/moves", "doctor");
        assertThat(doctor).isEqualTo(new Ended(1, "  BAD   configuration        MOVES_PROT (environment): means nothing; "
                + "allowed: perhaps MOVES_PORT is meant\n"));
    }

    /** Another program may be installing something at this moment. */
    private static void dpkg(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("env", "MOVES_PREPARE=no", "dpkg"));
        command.addAll(List.of(arguments));
        Ended ended = run(command.toArray(String[]::new));
        for (int attempt = 0; ended.said().contains("lock") && ended.code() != 0 && attempt < 30; attempt++) {
            TimeUnit.SECONDS.sleep(1);
            ended = run(command.toArray(String[]::new));
        }
        assertThat(ended.code()).as(ended.said()).isZero();
    }

    private static Ended run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(ProjectFolder.root().toFile()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), said);
    }
}
