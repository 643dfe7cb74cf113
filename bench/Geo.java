import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * ./moves bench geo: a layer of 500,000 generated points and the municipalities of Germany in a city of its own, asked for
 * as maps and programs do, beside one of a hundredth of the points. Answers are compressed.
 *
 * <pre>
 * ./moves bench geo             the city alone
 * ./moves bench geo --peers     beside PostGIS, MapServer and QGIS Server on the same data; installs them from Debian
 * </pre>
 */
final class Geo {

    static final String MANY = "bench-points";
    static final String AREAS = "bench-areas";
    static final String BOX = "9.15,48.76,9.21,48.80";

    private static final String COLLECTIONS = "/ogc/collections/";
    private static final String FEW = "bench-few";
    private static final String FIRST_READ = "bench-fifth";
    private static final String DENSE = "/items?bbox=" + BOX + "&limit=";
    private static final String BLOCK = "/items?bbox=9.180,48.780,9.184,48.783&limit=10000";
    /** Where there are most points. */
    private static final int MIDDLE = 2 * 24 + 12;
    private static final String FILTERED = "/items?filter=kind%20=%20'Linde'%20AND%20height%20%3E%2029&limit=100";
    /** Nobody asks as often as a bench from one address. */
    private static final String UNLIMITED = "-Dmoves.rate.per-second=1000000 -Dmoves.rate.burst=1000000";

    private final String city;
    private final boolean hasAreas;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Geo(String city, boolean hasAreas) {
        this.city = city;
        this.hasAreas = hasAreas;
    }

    public static void main(String[] arguments) throws Exception {
        boolean peers = arguments.length == 2 && arguments[1].equals("--peers");
        if (arguments.length > 1 && !peers) {
            System.err.println("./moves bench geo has no option " + arguments[1] + "; there is --peers.");
            System.exit(1);
        }
        Path home = Path.of(arguments[0]);
        if (peers) {
            PeerPrograms.install();
        }
        Path data = StartedCity.folder(home, "geo");
        try (StartedCity city = StartedCity.start(home, data, UNLIMITED)) {
            long began = System.nanoTime();
            Growth.of(home, data, "bench/geo.sql");
            System.out.printf(Locale.ROOT, "605,000 points loaded and indexed in %.1f s%n",
                    (System.nanoTime() - began) / 1e9);
            Geo geo = new Geo(city.address(), Areas.load(home, data));
            geo.run();
            remembered(city, pointTile(MIDDLE).path(MANY));
            if (peers) {
                GeoPeers.compare(home, data, geo, geo.hasAreas);
            }
        } finally {
            StartedCity.clean(data);
        }
    }

    private void run() throws Exception {
        firstRead();
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
        measure("a tile of points that nobody asked for before", 1, 200, () -> pointTile(next.getAndIncrement()).path(MANY));
        if (hasAreas) {
            AtomicInteger area = new AtomicInteger();
            measure("a tile of municipalities that nobody asked for before", 1, 200,
                    () -> areaTile(area.getAndIncrement()).path(AREAS));
            AtomicInteger both = new AtomicInteger();
            measure("a tile of all layers that nobody asked for before", 1, 200,
                    () -> "/ogc" + pointTile(both.getAndIncrement()).path());
        }
    }

    /** As in a city that has served for a while: the JVM has translated what is asked for often. */
    private static void remembered(StartedCity city, String path) throws Exception {
        SteadyAskers askers = new SteadyAskers(city, path, 8);
        askers.warmUp(Duration.ofSeconds(30));
        askers.measure("a tile that is remembered, 8 at once", Duration.ofSeconds(10));
    }

    /** What the first map waits for after a start. */
    private void firstRead() throws Exception {
        for (String layer : hasAreas ? List.of(FIRST_READ, AREAS) : List.of(FIRST_READ)) {
            long began = System.nanoTime();
            ask((layer.equals(AREAS) ? areaTile(300) : pointTile(300)).path(layer));
            System.out.printf(Locale.ROOT, "the first tile of a layer of %s, which is read for it: %.0f ms%n",
                    layer.equals(AREAS) ? "10,997 municipalities" : "100,000 points", (System.nanoTime() - began) / 1e6);
        }
    }

    /** Beside each other on both layers, so that whatever else the machine does disturbs both. */
    private void compare(String what, int requests, Callable<String> path) throws Exception {
        double few = Times.of(1, requests, () -> ask(items(FEW, path.call()))).p50();
        double many = measure(what, 1, requests, () -> items(MANY, path.call())).p50();
        System.out.printf(Locale.ROOT, "  %.1f times as long as with a hundredth of the data (%.1f ms)%n", many / few, few);
    }

    private Times measure(String what, int connections, int requests, Callable<String> path) throws Exception {
        return Times.of(connections, requests, () -> ask(path.call())).print(what);
    }

    static String items(String layer, String path) {
        return COLLECTIONS + layer + path;
    }

    /** One of WebMercatorQuad. */
    record Place(int zoom, int row, int column) {

        String path() {
            return "/tiles/WebMercatorQuad/" + zoom + "/" + row + "/" + column;
        }

        String path(String layer) {
            return COLLECTIONS + layer + path();
        }
    }

    /** Of the middle of the city, each another one. */
    static Place pointTile(int number) {
        return new Place(15, 11_275 + number / 24, 17_207 + number % 24);
    }

    /** Of the middle of Germany, each another one. */
    static Place areaTile(int number) {
        return new Place(10, 330 + number / 20, 532 + number % 20);
    }

    int ask(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = client.send(HttpRequest.newBuilder(URI.create(city + path))
                .header("Accept-Encoding", "gzip").build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200 && answer.statusCode() != 204) {
            throw new IOException(path + " answers " + answer.statusCode());
        }
        return answer.body().length;
    }
}
