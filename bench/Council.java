import city.moves.engines.oparl.Field;
import city.moves.engines.oparl.Finding;
import city.moves.engines.oparl.Judge;
import city.moves.engines.oparl.ListJudge;
import city.moves.engines.oparl.ObjectType;
import city.moves.engines.oparl.Place;
import city.moves.engines.oparl.Shape.ListAddress;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * ./moves bench council: takes over a tenth of what Karlsruhe published and then all of it, reads the interface to its end and
 * judges every object, and asks every list for changes when there are none. Prints times and the ratio between the two.
 */
final class Council {

    private static final int TENTH = 10;
    private static final List<String> FILES = List.of("organizations", "papers", "meetings", "consultations");
    private static final int ASKED = 200;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    private final HttpClient visitor = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String house;
    private final List<Finding> findings = new ArrayList<>();
    private int pages;
    private int objects;
    private double judging;

    private Council(String house) {
        this.house = house;
    }

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        String given = System.getenv("MOVES_DATA");
        Path karlsruhe = (given == null || given.isBlank() ? home.resolveSibling("shared").resolve("data") : Path.of(given))
                .resolve("council/karlsruhe");
        if (!Files.isDirectory(karlsruhe)) {
            System.out.println("There is no " + karlsruhe + "; set MOVES_DATA to the folder of shared data.");
            System.exit(1);
        }
        Path data = StartedCity.folder(home, "council");
        Path tenth = Files.createTempDirectory("karlsruhe");
        for (String file : FILES) {
            thinOut(karlsruhe.resolve(file + ".ndjson.gz"), tenth.resolve(file + ".ndjson"));
        }
        try (StartedCity started = StartedCity.start(home, data)) {
            Map<String, Double> few = measure(home, data, started.address(), tenth);
            Map<String, Double> all = measure(home, data, started.address(), karlsruhe);
            all.forEach((what, time) -> System.out.printf(Locale.ROOT, "ratio of all to a tenth, %s: %.1f%n", what, time / few.get(what)));
        } finally {
            StartedCity.clean(data);
            StartedCity.clean(tenth);
        }
    }

    private static void thinOut(Path all, Path some) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(all)),
                StandardCharsets.UTF_8)); BufferedWriter writer = Files.newBufferedWriter(some)) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (number++ % TENTH == 0) {
                    writer.append(line).append('\n');
                }
            }
        }
    }

    private static Map<String, Double> measure(Path home, Path data, String house, Path source) throws Exception {
        System.out.println(source.getFileName());
        Map<String, Double> times = new LinkedHashMap<>();
        times.put("taking over", takeOver(home, data, source));
        times.put("taking over once more", takeOver(home, data, source));
        Council council = new Council(house);
        long began = System.nanoTime();
        council.crawl();
        double seconds = (System.nanoTime() - began) / 1e9 - council.judging;
        times.put("whole crawl", seconds);
        System.out.printf(Locale.ROOT, "whole crawl: %,d objects on %d pages in %.1f s; judging took %.1f s; %d findings%n",
                council.objects, council.pages, seconds, council.judging, council.findings.size());
        council.findings.stream().limit(20).forEach(System.out::println);
        council.poll(times);
        return times;
    }

    private static double takeOver(Path home, Path data, Path source) throws Exception {
        long began = System.nanoTime();
        Process process = new ProcessBuilder(home.resolve("moves").toString(), "--data", data.toString(), "import", "oparl",
                source + "#name=Stadt Karlsruhe").inheritIO().start();
        process.waitFor();
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf(Locale.ROOT, "taken over in %.1f s, with the start of the command%n", seconds);
        return seconds;
    }

    private void crawl() throws Exception {
        for (String body : bodies()) {
            for (String list : lists(body).keySet()) {
                read(lists(body).get(list), list + "?limit=1000");
            }
        }
    }

    private List<String> bodies() throws Exception {
        JsonNode system = json(house + "/oparl/v1.1/system");
        List<String> bodies = new ArrayList<>();
        json(system.path("body").asString() + "?limit=1000").path("data").forEach(body -> bodies.add(body.path("id").asString()));
        return bodies;
    }

    private Map<String, ObjectType> lists(String body) throws Exception {
        JsonNode object = json(body);
        findings.addAll(Judge.of(ObjectType.BODY, Place.ALONE).judge(object));
        Map<String, ObjectType> lists = new LinkedHashMap<>();
        for (Field field : ObjectType.BODY.fields()) {
            if (field.shape() instanceof ListAddress(ObjectType type)) {
                lists.put(object.path(field.name()).asString(), type);
            }
        }
        return lists;
    }

    private void read(ObjectType type, String list) throws Exception {
        ListJudge judge = new ListJudge(type, list);
        for (String next = list; !next.isEmpty(); pages++) {
            JsonNode page = json(next);
            long began = System.nanoTime();
            findings.addAll(judge.judge(next, page));
            judging += (System.nanoTime() - began) / 1e9;
            next = page.path("links").path("next").asString("");
        }
        objects += judge.objects();
    }

    /** Every list, asked by those who have a copy of it, when nothing has changed. */
    private void poll(Map<String, Double> times) throws Exception {
        String since = "?modified_since=" + URLEncoder.encode(MOMENT.format(Instant.now().plusSeconds(1).atZone(ZoneId.of("Europe/Berlin"))),
                StandardCharsets.UTF_8);
        for (String body : bodies()) {
            List<String> lists = List.copyOf(lists(body).keySet());
            int[] turn = {0};
            Times polled = Times.of(1, ASKED, () -> get(lists.get(turn[0]++ % lists.size()) + since).length)
                    .print("a list asked for changes when there are none");
            times.put("a list without changes", polled.p50());
        }
    }

    private JsonNode json(String address) throws Exception {
        return JsonMapper.shared().readTree(get(address));
    }

    private byte[] get(String address) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = visitor.send(HttpRequest.newBuilder(URI.create(address)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(address + " answers " + answer.statusCode());
        }
        return answer.body();
    }
}
