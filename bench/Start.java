import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** ./moves bench start: from the command to the first answered page, on a new data folder and on one in use. */
final class Start {

    private static final int STARTS = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path home;
    private final Path data;
    private final HttpClient visitor = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private Start(Path home) {
        this.home = home;
        this.data = home.resolve("target/bench-start");
    }

    public static void main(String[] arguments) throws Exception {
        Start start = new Start(Path.of(arguments[0]));
        start.clean();
        try {
            start.measure();
        } finally {
            start.clean();
        }
    }

    private void measure() throws IOException, InterruptedException {
        System.out.printf(Locale.ROOT, "first start, database and demo data are created: %.2f s%n", once());
        double[] starts = new double[STARTS];
        for (int i = 0; i < STARTS; i++) {
            starts[i] = once();
        }
        Arrays.sort(starts);
        System.out.printf(Locale.ROOT, "later starts: median %.2f s, fastest %.2f s, slowest %.2f s of %d%n",
                starts[STARTS / 2], starts[0], starts[STARTS - 1], STARTS);
    }

    private double once() throws IOException, InterruptedException {
        int port = freePort();
        long began = System.nanoTime();
        Process city = new ProcessBuilder(home.resolve("moves").toString(), "--port", String.valueOf(port),
                "--data", data.toString()).redirectErrorStream(true)
                .redirectOutput(home.resolve("target/bench-start.log").toFile()).start();
        try {
            awaitPage(city, URI.create("http://localhost:" + port + "/"));
            return (System.nanoTime() - began) / 1e9;
        } finally {
            city.destroy();
            if (!city.waitFor(60, TimeUnit.SECONDS)) {
                city.destroyForcibly();
            }
        }
    }

    private void awaitPage(Process city, URI page) throws InterruptedException {
        long latest = System.nanoTime() + PATIENCE.toNanos();
        HttpRequest request = HttpRequest.newBuilder(page).timeout(PATIENCE).header("Accept", "text/html").build();
        while (city.isAlive() && System.nanoTime() < latest) {
            try {
                visitor.send(request, HttpResponse.BodyHandlers.ofString());
                return;
            } catch (IOException notOpen) {
                Thread.sleep(10);
            }
        }
        throw new IllegalStateException("the city did not start; see target/bench-start.log");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void clean() throws IOException {
        if (Files.exists(data)) {
            try (Stream<Path> paths = Files.walk(data)) {
                paths.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
            }
        }
    }
}
