import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * ./moves bench services: the catalogue and the desk of cases with 1,000 and with 100,000 applications, with 16 clerks at
 * work, who ask for a page a second, and with 16 who never stop to read; then a table of all applications as it streams.
 * Prints how long people wait, and how much longer with more.
 */
final class Services {

    private static final int CLERKS = 16;
    private static final int REQUESTS = 1_600;
    private static final int WARM_UP = 800;
    private static final int READ = 12;
    private static final Duration READING = Duration.ofSeconds(1);
    private static final int FEW = 1_000;
    private static final int MANY = 100_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]*)\"");
    private static final Map<String, String> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put("the catalogue, by anyone", "/dienste");
        PAGES.put("a service, by anyone", "/dienste/hund-anmelden");
        PAGES.put("the list of the editors", "/amt/dienste");
        PAGES.put("a clerk's own cases", "/amt/antraege?liste=meine");
        PAGES.put("all open cases", "/amt/antraege?liste=team");
        PAGES.put("all cases", "/amt/antraege?liste=alle");
        PAGES.put("a search in all cases by a name", "/amt/antraege?liste=alle&q=Nowak%20500");
        PAGES.put("a search in all cases by a word that thousands hold", "/amt/antraege?liste=alle&q=anna");
        PAGES.put("a search in one's own cases", "/amt/antraege?liste=meine&q=web");
    }

    private final String city;

    private Services(String city) {
        this.city = city;
    }

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        Path data = StartedCity.folder(home, "services");
        try (StartedCity started = StartedCity.start(home, data)) {
            Services services = new Services(started.address());
            grow(home, data, FEW);
            System.out.printf(Locale.ROOT, "%,d applications%n", FEW);
            Map<String, Double> before = services.ask(Map.of());
            grow(home, data, MANY);
            System.out.printf(Locale.ROOT, "%,d applications%n", FEW + MANY);
            services.ask(before);
            services.export(started.process().pid());
        } finally {
            StartedCity.clean(data);
        }
    }

    private static void grow(Path home, Path data, int count) throws Exception {
        try (Connection database = Growth.connect(data); Statement statement = database.createStatement()) {
            statement.execute(Files.readString(home.resolve("bench/services.sql")).replace("{{count}}", String.valueOf(count)));
        }
    }

    private Map<String, Double> ask(Map<String, Double> before) throws Exception {
        List<HttpClient> clerks = new ArrayList<>();
        for (int i = 0; i < CLERKS; i++) {
            clerks.add(signedIn(i % 2 == 0 ? "tim.schulz" : "elif.demir"));
        }
        HttpClient editor = signedIn("nadia.brandt");
        Map<String, Double> after = new LinkedHashMap<>();
        for (Map.Entry<String, String> page : PAGES.entrySet()) {
            List<HttpClient> people = page.getValue().startsWith("/amt/antraege") ? clerks : List.of(editor);
            measure(people, page.getValue(), WARM_UP, Duration.ZERO);
            double[] alone = measure(people.subList(0, 1), page.getValue(), REQUESTS / CLERKS, Duration.ZERO);
            double[] all = people.size() == 1 ? alone : measure(people, page.getValue(), REQUESTS, Duration.ZERO);
            after.put(page.getKey(), all[1]);
            System.out.printf(Locale.ROOT, "%s%n  alone p50 %.1f ms, p95 %.1f ms%s%s%n", page.getKey(), alone[0], alone[1],
                    people.size() == 1 ? "" : busy(people, page.getValue(), all),
                    before.containsKey(page.getKey()) ? String.format(Locale.ROOT, "; %.1f times as long as with %,d applications",
                            all[1] / before.get(page.getKey()), FEW) : "");
        }
        return after;
    }

    private String busy(List<HttpClient> people, String path, double[] restless) throws Exception {
        double[] reading = measure(people, path, CLERKS * READ, READING);
        return String.format(Locale.ROOT, "; %d at work p50 %.1f ms, p95 %.1f ms; %d without a pause p50 %.1f ms, p95 %.1f ms",
                CLERKS, reading[0], reading[1], CLERKS, restless[0], restless[1]);
    }

    /**
     * Median and the time within which 95 of 100 are answered, in milliseconds; each person asks one after the other.
     *
     * @param reading how long a person reads what came, on average
     */
    private double[] measure(List<HttpClient> people, String path, int requests, Duration reading) throws Exception {
        ConcurrentLinkedQueue<Long> waits = new ConcurrentLinkedQueue<>();
        try (ExecutorService askers = Executors.newFixedThreadPool(people.size())) {
            for (HttpClient person : people) {
                askers.submit(() -> {
                    for (int i = 0; i < requests / people.size(); i++) {
                        Thread.sleep(Duration.ofNanos((long) (Math.random() * 2 * reading.toNanos())));
                        long asked = System.nanoTime();
                        int status = person.send(request(path).build(), HttpResponse.BodyHandlers.discarding()).statusCode();
                        waits.add(System.nanoTime() - asked);
                        if (status != 200) {
                            throw new IllegalStateException(path + " answers " + status);
                        }
                    }
                    return null;
                });
            }
        }
        long[] sorted = waits.stream().mapToLong(Long::longValue).sorted().toArray();
        if (sorted.length < requests / people.size() * people.size()) {
            throw new IllegalStateException(path + " did not answer each time");
        }
        return new double[] {sorted[sorted.length / 2] / 1e6, sorted[sorted.length * 95 / 100] / 1e6};
    }

    /** The whole list as a table, twice: how soon the first byte comes, and what it takes of memory. */
    private void export(long pid) throws Exception {
        HttpClient clerk = signedIn("elif.demir");
        for (int turn = 1; turn <= 2; turn++) {
            long before = resident(pid);
            long began = System.nanoTime();
            HttpResponse<InputStream> answer = clerk.send(request("/amt/antraege/tabelle.csv?liste=alle").build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            long bytes = 0;
            long rows = 0;
            long highest = before;
            double first = 0;
            try (InputStream body = answer.body()) {
                byte[] buffer = new byte[65_536];
                for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                    first = first == 0 ? (System.nanoTime() - began) / 1e6 : first;
                    bytes += read;
                    for (int i = 0; i < read; i++) {
                        rows += buffer[i] == '\n' ? 1 : 0;
                    }
                    highest = Math.max(highest, resident(pid));
                }
            }
            System.out.printf(Locale.ROOT, "a table of %,d rows: first byte after %.0f ms, whole after %.1f s, %.1f MB; "
                            + "the city's memory grew by %.0f MB meanwhile%n", rows - 1, first, (System.nanoTime() - began) / 1e9,
                    bytes / 1e6, (highest - before) / 1e6);
        }
    }

    private static long resident(long pid) throws IOException {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS")).findFirst()
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1_024).orElse(0L);
        }
    }

    private HttpClient signedIn(String name) throws IOException, InterruptedException {
        HttpClient person = HttpClient.newBuilder().cookieHandler(new CookieManager()).version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE).build();
        String form = person.send(request("/anmelden").build(), HttpResponse.BodyHandlers.ofString()).body();
        Matcher token = TOKEN.matcher(form);
        String fields = "name=" + name + "&password=digital-moves"
                + (token.find() ? "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8) : "");
        int status = person.send(request("/anmelden").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields)).build(), HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status / 100 != 3) {
            throw new IllegalStateException("the sign-in of " + name + " answers " + status);
        }
        return person;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(city + path)).timeout(PATIENCE).header("Accept", "text/html");
    }
}
