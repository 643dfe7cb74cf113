import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;

/**
 * ./moves bench geo: a layer of 500,000 generated points in a city of its own, asked for as maps and programs do. Answers
 * are compressed.
 */
final class Geo {

    private static final String LAYER = "/ogc/collections/bench-points/items";
    private static final int WARM_UP = 40;

    private final String city;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Geo(String city) {
        this.city = city;
    }

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        Path data = StartedCity.folder(home, "geo");
        try (StartedCity city = StartedCity.start(home, data)) {
            long began = System.nanoTime();
            Growth.of(home, data, "bench/geo.sql");
            System.out.printf(Locale.ROOT, "500,000 points loaded and indexed in %.1f s%n",
                    (System.nanoTime() - began) / 1e9);
            new Geo(city.address()).run();
        } finally {
            StartedCity.clean(data);
        }
    }

    private void run() throws Exception {
        String page = LAYER + "?bbox=9.15,48.76,9.21,48.80&limit=10000";
        String block = LAYER + "?bbox=9.180,48.780,9.184,48.783&limit=10000";
        measure("10,000 features of a box that holds most of the city", 1, 60, () -> page);
        measure("a city block", 1, 100, () -> block);
        measure("one feature", 1, 250, () -> LAYER + "/p" + ThreadLocalRandom.current().nextInt(1, 500_001));
        measure("a first page of 100", 1, 100, () -> LAYER);
        for (int connections : new int[] {8, 32}) {
            measure("10,000 features, " + connections + " at once", connections, 4 * connections, () -> page);
        }
    }

    private void measure(String what, int connections, int requests, Callable<String> address) throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            ask(address.call());
        }
        ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
        List<Future<Integer>> sizes = new ArrayList<>();
        try (ExecutorService askers = Executors.newFixedThreadPool(connections)) {
            for (int i = 0; i < requests; i++) {
                sizes.add(askers.submit(() -> {
                    long began = System.nanoTime();
                    int bytes = ask(address.call());
                    times.add(System.nanoTime() - began);
                    return bytes;
                }));
            }
        }
        long bytes = 0;
        for (Future<Integer> size : sizes) {
            bytes = Math.max(bytes, size.get());
        }
        long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(Locale.ROOT, "%s%n  p50 %.1f ms, p99 %.1f ms, %d kB compressed%n", what,
                sorted[sorted.length / 2] / 1e6, sorted[sorted.length * 99 / 100] / 1e6, bytes / 1024);
        Thread.sleep(4_000);
    }

    private int ask(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = client.send(HttpRequest.newBuilder(URI.create(city + path))
                .header("Accept-Encoding", "gzip").build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answers " + answer.statusCode());
        }
        return answer.body().length;
    }
}
