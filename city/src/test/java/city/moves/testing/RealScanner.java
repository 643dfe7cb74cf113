package city.moves.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** ClamAV's clamd with two signatures of our own, in a folder of its own. */
public final class RealScanner implements AutoCloseable {

    /** What every scanner is tried with; in two pieces, so that none stumbles over this file. */
    public static final String HARMLESS_VIRUS =
            "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD" + "-ANTIVIRUS-TEST-FILE!$H+H*";
    /** Our own. */
    public static final String OTHER_VIRUS = "moves-probe-" + "of-harm";

    /** So much it reads of one content. */
    public static final int LARGEST = 1 << 20;

    private static final List<Path> USUAL_PLACES = List.of(Path.of("/usr/sbin/clamd"), Path.of("/usr/local/sbin/clamd"),
            Path.of("/usr/bin/clamd"));
    private static final int PATIENCE_SECONDS = 60;

    private final Process process;
    private final Path socket;
    private final int port;

    private RealScanner(Process process, Path socket, int port) {
        this.process = process;
        this.socket = socket;
        this.port = port;
    }

    /** Without one the test is skipped, or fails where CI=true. */
    public static RealScanner start(Path folder) {
        Path program = USUAL_PLACES.stream().filter(Files::isExecutable).findFirst().orElseGet(RealScanner::missing);
        try {
            int port = freePort();
            Path signatures = Files.createDirectories(folder.resolve("signatures"));
            Files.writeString(signatures.resolve("own.ndb"), signature("Moves.Harmless", HARMLESS_VIRUS)
                    + signature("Moves.Other", OTHER_VIRUS));
            Path socket = folder.resolve("clamd.sock");
            Path configuration = folder.resolve("clamd.conf");
            Files.writeString(configuration, String.join("\n", "Foreground yes", "LocalSocket " + socket,
                    "TCPSocket " + port, "TCPAddr 127.0.0.1", "DatabaseDirectory " + signatures, "MaxThreads 4",
                    "StreamMaxLength " + LARGEST, "SelfCheck 0", "ReadTimeout 10", "CommandReadTimeout 10", "TemporaryDirectory " + folder, ""));
            Process process = new ProcessBuilder(program.toString(), "--config-file=" + configuration)
                    .redirectErrorStream(true).redirectOutput(folder.resolve("clamd.log").toFile()).start();
            RealScanner scanner = new RealScanner(process, socket, port);
            scanner.await(folder);
            return scanner;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path missing() {
        String message = "no clamd: install the package clamav-daemon";
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionError(message);
        }
        return Assumptions.abort(message);
    }

    private static String signature(String name, String content) {
        return name + ":0:*:" + HexFormat.of().formatHex(content.getBytes(StandardCharsets.US_ASCII)) + "\n";
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return any.getLocalPort();
        }
    }

    /** It makes its socket when it can answer. */
    private void await(Path folder) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!Files.exists(socket)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                process.destroyForcibly();
                throw new IllegalStateException("clamd does not start: " + Files.readString(folder.resolve("clamd.log")));
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The places at which it listens, as an administrator would write them. */
    public Stream<String> addresses() {
        return Stream.of("unix://" + socket, "tcp://127.0.0.1:" + port);
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
