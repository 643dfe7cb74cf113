package city.moves.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Assumptions;
import org.springframework.util.FileSystemUtils;

/**
 * A real Keycloak of its own distribution, as another house that vouches for people. Maven fetches it once into its
 * repository; it is unpacked and prepared, which takes a minute, once for this machine beside what other programs of
 * this person keep; each run starts links to it with a small memory and a realm that only this run knows.
 */
public final class Keycloak implements AutoCloseable {

    private static final String VERSION = System.getProperty("moves.keycloak.version", "26.7.3");
    private static final Path FOLDER = ProjectFolder.root().resolve("city/target/keycloak");
    private static final Path HOME = FOLDER.resolve("started");
    private static final Path KEPT = Path.of(Objects.requireNonNullElse(System.getenv("XDG_CACHE_HOME"),
            System.getProperty("user.home") + "/.cache")).resolve("moves/keycloak-" + VERSION);
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Process process;
    private final int port;

    private Keycloak(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Without the distribution the test is skipped with a reason, or fails where CI=true. */
    public static Keycloak start(String realm) {
        try {
            Files.createDirectories(FOLDER);
            keep();
            FileSystemUtils.deleteRecursively(HOME);
            NewFolder.link(KEPT, HOME);
        } catch (IOException | IllegalStateException missing) {
            String message = "no Keycloak " + VERSION + ": " + missing.getMessage();
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError(message, missing);
            }
            System.err.println("The tests against Keycloak are skipped: " + message);
            Assumptions.abort(message);
        }
        try {
            Files.createDirectories(HOME.resolve("data/import"));
            Files.writeString(HOME.resolve("data/import/moves-realm.json"), realm);
            int port = freePort();
            Process process = launch(HOME, "start", "--optimized", "--import-realm", "--http-enabled=true",
                    "--http-host=127.0.0.1", "--http-port=" + port, "--hostname=http://localhost:" + port,
                    "--hostname-strict=false");
            Keycloak started = new Keycloak(process, port);
            started.await();
            return started;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The issuer of the realm {@code moves}. */
    public String issuer() {
        return "http://localhost:" + port + "/realms/moves";
    }

    private void await() {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest question = HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                .timeout(Duration.ofSeconds(20)).build();
        long latest = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < latest && process.isAlive()) {
            try {
                if (client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
                process.waitFor(300, TimeUnit.MILLISECONDS);
            } catch (IOException _) {
                pause();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", interrupted);
            }
        }
        close();
        throw new AssertionError("Keycloak does not answer; see " + log());
    }

    private void pause() {
        try {
            process.waitFor(300, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }

    /** One run prepares what is missing; another one waits for it. */
    private static void keep() throws IOException {
        Files.createDirectories(KEPT.getParent());
        try (RandomAccessFile door = new RandomAccessFile(KEPT + ".lock", "rw"); FileLock _ = door.getChannel().lock()) {
            if (!Files.exists(KEPT)) {
                Path prepared = fetchAndPrepare();
                Files.move(prepared, KEPT, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    private static Path fetchAndPrepare() throws IOException {
        Path unpacked = KEPT.resolveSibling("unpacked");
        FileSystemUtils.deleteRecursively(unpacked);
        run(List.of("mvn", "-q", "-B", "-f", ProjectFolder.root().resolve("city/src/test/keycloak/pom.xml").toString(),
                "-Dkeycloak.version=" + VERSION, "-Dkeycloak.folder=" + FOLDER, "process-resources"));
        unpack(FOLDER.resolve("keycloak.zip"), unpacked);
        Files.delete(FOLDER.resolve("keycloak.zip"));
        Path home = unpacked.resolve("keycloak-" + VERSION);
        end(launch(home, "build", "--db=dev-mem"), "prepare");
        return home;
    }

    private static void run(List<String> command) throws IOException {
        end(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log().toFile()).start(), "fetch");
    }

    private static void end(Process process, String what) {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException("cannot " + what + " it; see " + log());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static Process launch(Path home, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of("bash", home.resolve("bin/kc.sh").toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log().toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx400m");
        builder.environment().put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1 -XX:+UnlockDiagnosticVMOptions -XX:-BytecodeVerificationRemote");
        return builder.start();
    }

    private static void unpack(Path archive, Path folder) throws IOException {
        try (InputStream bytes = Files.newInputStream(archive); ZipInputStream zip = new ZipInputStream(bytes)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("a path leads out of the archive");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(zip, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Path log() {
        return FOLDER.resolve("keycloak.log");
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
