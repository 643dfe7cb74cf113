import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A city that a bench starts by the same command as everyone, in a data folder of its own. */
final class StartedCity implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final String address;
    private final double seconds;

    private StartedCity(Process process, String address, double seconds) {
        this.process = process;
        this.address = address;
        this.seconds = seconds;
    }

    static Path folder(Path home, String bench) throws IOException {
        Path folder = home.resolve("target/bench-" + bench);
        clean(folder);
        return folder;
    }

    static StartedCity start(Path home, Path data) throws IOException, InterruptedException {
        return start(home, data, "");
    }

    /** @param javaOptions of the JVM, with spaces between them; empty for none */
    static StartedCity start(Path home, Path data, String javaOptions) throws IOException, InterruptedException {
        int port = freePort();
        String address = "http://localhost:" + port;
        long began = System.nanoTime();
        ProcessBuilder builder = new ProcessBuilder(home.resolve("moves").toString(), "--port", String.valueOf(port),
                "--data", data.toString()).redirectErrorStream(true)
                .redirectOutput(home.resolve("target/bench.log").toFile());
        builder.environment().merge("MOVES_JAVA_OPTIONS", javaOptions, (given, more) -> given + " " + more);
        Process process = builder.start();
        try {
            awaitPage(process, address);
        } catch (IllegalStateException failure) {
            process.destroy();
            throw failure;
        }
        return new StartedCity(process, address, (System.nanoTime() - began) / 1e9);
    }

    /** From the command to the first answered page. */
    double seconds() {
        return seconds;
    }

    String address() {
        return address;
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    private static void awaitPage(Process process, String address) throws InterruptedException {
        long latest = System.nanoTime() + PATIENCE.toNanos();
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address + "/")).timeout(PATIENCE).header("Accept", "text/html").build();
        try (HttpClient visitor = HttpClient.newHttpClient()) {
            while (process.isAlive() && System.nanoTime() < latest) {
                try {
                    visitor.send(request, HttpResponse.BodyHandlers.ofString());
                    return;
                } catch (IOException notOpen) {
                    Thread.sleep(10);
                }
            }
        }
        throw new IllegalStateException("the city did not start; see target/bench.log");
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    static void clean(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                paths.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
