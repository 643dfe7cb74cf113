import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * ./moves bench pages: asks a running city for pages at a fixed rate, whether it keeps up or not, and prints how long
 * people wait. A request counts from the moment at which it was due, so a stalled city cannot hide its queue. Pages of
 * the desk are asked for by somebody who has signed in, all others by anyone.
 *
 * <pre>
 * ./moves bench pages                                   in a new demo city, then with 5,000 measures: prints the ratio
 * ./moves bench pages url=http://localhost:8080 user=NAME password=WORD rate=200 seconds=20 /strategie /amt/strategie
 * ./moves bench pages against=http://localhost:8081     a second city with more data: prints the ratio
 * </pre>
 */
final class Pages {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int WARM_UP_SECONDS = 25;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]*)\"");

    private record Settings(String user, String password, int rate, int seconds, List<String> paths) {}

    private record Answers(double p50, double p99, double throughput, long failed) {}

    private final String city;
    private final Settings settings;
    private final HttpClient visitor = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private Pages(String city, Settings settings) {
        this.city = city;
        this.settings = settings;
    }

    public static void main(String[] arguments) throws Exception {
        List<String> rest = Arrays.asList(arguments).subList(1, arguments.length);
        Map<String, String> options = new TreeMap<>(Map.of("url", "", "user", "tomasz.nowak",
                "password", "digital-moves", "rate", "200", "seconds", "20", "against", ""));
        List<String> paths = new ArrayList<>();
        for (String word : rest) {
            int equals = word.indexOf('=');
            if (word.startsWith("/")) {
                paths.add(word);
            } else if (equals > 0 && options.containsKey(word.substring(0, equals))) {
                options.put(word.substring(0, equals), word.substring(equals + 1));
            } else {
                System.err.println("Not understood: " + word + "; there are paths and " + options.keySet() + ".");
                System.exit(1);
            }
        }
        Settings settings = new Settings(options.get("user"), options.get("password"),
                Integer.parseInt(options.get("rate")), Integer.parseInt(options.get("seconds")),
                paths.isEmpty() ? List.of("/strategie", "/amt/strategie") : paths);
        boolean clean = options.get("url").isEmpty()
                ? inOwnCity(Path.of(arguments[0]), options.get("against"), settings)
                : compare(options.get("url"), options.get("against"), settings);
        System.exit(clean ? 0 : 1);
    }

    private static boolean inOwnCity(Path home, String against, Settings settings) throws Exception {
        Path data = StartedCity.folder(home, "pages");
        try (StartedCity city = StartedCity.start(home, data)) {
            return against.isEmpty() ? grow(home, data, city.address(), settings)
                    : compare(city.address(), against, settings);
        } finally {
            StartedCity.clean(data);
        }
    }

    /** The demo city, then the same city with 5,000 measures and 200,000 remembered states. */
    private static boolean grow(Path home, Path data, String address, Settings settings) throws Exception {
        Map<String, Answers> before = new LinkedHashMap<>();
        for (String path : settings.paths()) {
            Answers answers = new Pages(address, settings).measure(path);
            print(path + ", demo city", answers);
            before.put(path, answers);
        }
        Growth.of(home, data);
        boolean clean = true;
        for (String path : settings.paths()) {
            Answers small = before.get(path);
            Answers large = new Pages(address, settings).measure(path);
            print(path + ", 5,000 measures and 200,000 remembered states", large);
            printRatio(small, large);
            clean &= small.failed() == 0 && large.failed() == 0;
        }
        return clean;
    }

    private static void printRatio(Answers one, Answers other) {
        System.out.printf(Locale.ROOT, "  ratio: p50 %.2f, p99 %.2f%n",
                other.p50() / one.p50(), other.p99() / one.p99());
    }

    private static boolean compare(String first, String second, Settings settings) throws Exception {
        boolean clean = true;
        for (String path : settings.paths()) {
            Answers answers = new Pages(first, settings).measure(path);
            print(first + path, answers);
            clean &= answers.failed() == 0;
            if (!second.isEmpty()) {
                Answers others = new Pages(second, settings).measure(path);
                print(second + path, others);
                printRatio(answers, others);
                clean &= others.failed() == 0;
            }
        }
        return clean;
    }

    private static void print(String what, Answers answers) {
        System.out.printf(Locale.ROOT, "%s%n  p50 %.1f ms, p99 %.1f ms, %.0f answers per second, %d failed%n",
                what, answers.p50(), answers.p99(), answers.throughput(), answers.failed());
    }

    private Answers measure(String path) throws IOException, InterruptedException {
        if (path.startsWith("/amt")) {
            signIn();
        }
        hold(path, WARM_UP_SECONDS);
        return hold(path, settings.seconds());
    }

    private void signIn() throws IOException, InterruptedException {
        HttpResponse<String> form = visitor.send(request("/anmelden").build(), HttpResponse.BodyHandlers.ofString());
        Matcher token = TOKEN.matcher(form.body());
        String fields = "name=" + encoded(settings.user()) + "&password=" + encoded(settings.password())
                + (token.find() ? "&_csrf=" + encoded(token.group(1)) : "");
        HttpResponse<String> answer = visitor.send(request("/anmelden")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields)).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 3) {
            throw new IllegalStateException("the sign-in of " + settings.user() + " answers " + answer.statusCode());
        }
    }

    private Answers hold(String path, int seconds) throws InterruptedException {
        int requests = settings.rate() * seconds;
        long gap = TimeUnit.SECONDS.toNanos(1) / settings.rate();
        ConcurrentLinkedQueue<Long> waits = new ConcurrentLinkedQueue<>();
        AtomicInteger failed = new AtomicInteger();
        long began = System.nanoTime();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < requests; i++) {
                long due = began + i * gap;
                LockSupport.parkNanos(due - System.nanoTime());
                people.execute(() -> ask(path, due, waits, failed));
            }
        }
        double taken = (System.nanoTime() - began) / 1e9;
        long[] sorted = waits.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Answers(quantile(sorted, 0.50), quantile(sorted, 0.99), sorted.length / taken, failed.get());
    }

    private void ask(String path, long due, ConcurrentLinkedQueue<Long> waits, AtomicInteger failed) {
        try {
            HttpResponse<Void> answer =
                    visitor.send(request(path).build(), HttpResponse.BodyHandlers.discarding());
            if (answer.statusCode() != 200) {
                failed.incrementAndGet();
            }
        } catch (IOException unanswered) {
            failed.incrementAndGet();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        waits.add(System.nanoTime() - due);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(city + path)).timeout(PATIENCE).header("Accept", "text/html");
    }

    private static double quantile(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
