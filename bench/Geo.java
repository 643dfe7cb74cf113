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
import java.util.concurrent.atomic.AtomicInteger;

/**
 * ./moves bench geo: a layer of 500,000 generated points in a city of its own, asked for as maps and programs do, beside
 * one of a hundredth of them. Answers are compressed.
 */
final class Geo {

    private static final String COLLECTIONS = "/ogc/collections/";
    private static final String MANY = "bench-points";
    private static final String FEW = "bench-few";
    private static final String DENSE = "/items?bbox=9.15,48.76,9.21,48.80&limit=";
    private static final String BLOCK = "/items?bbox=9.180,48.780,9.184,48.783&limit=10000";
    private static final String FILTERED = "/items?filter=kind%20=%20'Linde'%20AND%20height%20%3E%2029&limit=100";
    private static final int WARM_UP = 40;
    /** Nobody asks as often as a bench from one address. */
    private static final String UNLIMITED = "-Dmoves.rate.per-second=1000000 -Dmoves.rate.burst=1000000";

    private final String city;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Geo(String city) {
        this.city = city;
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 1) {
            System.err.println("./moves bench geo has no option " + arguments[1] + ".");
            System.exit(1);
        }
        Path home = Path.of(arguments[0]);
        Path data = StartedCity.folder(home, "geo");
        try (StartedCity city = StartedCity.start(home, data, UNLIMITED)) {
            long began = System.nanoTime();
            Growth.of(home, data, "bench/geo.sql");
            System.out.printf(Locale.ROOT, "505,000 points loaded and indexed in %.1f s%n",
                    (System.nanoTime() - began) / 1e9);
            new Geo(city.address()).run();
        } finally {
            StartedCity.clean(data);
        }
    }

    private void run() throws Exception {
        measure("10,000 features of a box that holds most of the city", 1, 60, () -> items(MANY, DENSE + "10000"));
        compare("1,000 features of the same box", 100, () -> DENSE + "1000");
        compare("a first page of 100", 100, () -> "/items");
        compare("one feature", 250, () -> "/items/p" + ThreadLocalRandom.current().nextInt(1, 5_001));
        compare("100 features by a filter", 40, () -> FILTERED);
        measure("a city block", 1, 100, () -> items(MANY, BLOCK));
        for (int connections : new int[] {8, 32}) {
            measure("10,000 features, " + connections + " at once", connections, 4 * connections,
                    () -> items(MANY, DENSE + "10000"));
        }
        AtomicInteger next = new AtomicInteger();
        measure("a tile that nobody asked for before", 1, 200, () -> tile(next.getAndIncrement()));
        measure("a tile that is remembered, 8 at once", 8, 2_000, () -> tile(0));
    }

    /** Beside each other on both layers, so that whatever else the machine does disturbs both. */
    private void compare(String what, int requests, Callable<String> path) throws Exception {
        double few = median(1, requests, () -> items(FEW, path.call())).p50();
        double many = measure(what, 1, requests, () -> items(MANY, path.call()));
        System.out.printf(Locale.ROOT, "  %.1f times as long as with a hundredth of the data (%.1f ms)%n", many / few, few);
    }

    private double measure(String what, int connections, int requests, Callable<String> path) throws Exception {
        Times times = median(connections, requests, path);
        System.out.printf(Locale.ROOT, "%s%n  p50 %.1f ms, p99 %.1f ms, %.0f a second, %d kB compressed%n", what,
                times.p50(), times.p99(), times.perSecond(), times.bytes() / 1024);
        return times.p50();
    }

    private record Times(double p50, double p99, double perSecond, long bytes) {}

    private Times median(int connections, int requests, Callable<String> path) throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            ask(path.call());
        }
        ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
        List<Future<Integer>> sizes = new ArrayList<>();
        long began = System.nanoTime();
        try (ExecutorService askers = Executors.newFixedThreadPool(connections)) {
            for (int i = 0; i < requests; i++) {
                sizes.add(askers.submit(() -> {
                    String address = path.call();
                    long asked = System.nanoTime();
                    int bytes = ask(address);
                    times.add(System.nanoTime() - asked);
                    return bytes;
                }));
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        long bytes = 0;
        for (Future<Integer> size : sizes) {
            bytes = Math.max(bytes, size.get());
        }
        long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Times(sorted[sorted.length / 2] / 1e6, sorted[sorted.length * 99 / 100] / 1e6, requests / seconds, bytes);
    }

    private static String items(String layer, String path) {
        return COLLECTIONS + layer + path;
    }

    /** Tiles of the middle of the city, each another one. */
    private static String tile(int number) {
        int row = 11_279 + number / 24;
        int column = 17_207 + number % 24;
        return COLLECTIONS + MANY + "/tiles/WebMercatorQuad/15/" + row + "/" + column;
    }

    private int ask(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = client.send(HttpRequest.newBuilder(URI.create(city + path))
                .header("Accept-Encoding", "gzip").build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200 && answer.statusCode() != 204) {
            throw new IOException(path + " answers " + answer.statusCode());
        }
        return answer.body().length;
    }
}
