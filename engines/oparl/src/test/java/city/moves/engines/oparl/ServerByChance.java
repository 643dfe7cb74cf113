package city.moves.engines.oparl;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A small server with one list that keeps the rules, on which things happen by chance, several within a second. */
final class ServerByChance implements Door {

    static final URI LIST = URI.create("https://rat.example/oparl/papers");
    private static final int PAGE = 3;

    private final Random random;
    private final Map<String, ObjectNode> papers = new TreeMap<>();
    private OffsetDateTime now = OffsetDateTime.parse("2026-01-01T10:00:00+01:00");
    private double faults;

    ServerByChance(Random random) {
        this.random = random;
    }

    void happen() {
        if (random.nextInt(3) == 0) {
            now = now.plusSeconds(random.nextInt(3));
        }
        String id = "https://rat.example/oparl/paper/" + random.nextInt(40);
        ObjectNode paper = papers.computeIfAbsent(id, this::born);
        paper.put("modified", written());
        if (random.nextInt(4) == 0) {
            paper.put("deleted", true).remove("name");
        } else {
            paper.put("name", "Vorlage " + random.nextInt()).remove("deleted");
        }
    }

    private ObjectNode born(String id) {
        return Published.JSON.createObjectNode().put("id", id).put("type", ObjectType.PAPER.address()).put("created", written());
    }

    private String written() {
        return Times.write(now.toInstant(), MendingTest.BERLIN);
    }

    /** How often an answer fails from now on, from 0 to 1. */
    void fail(double often) {
        faults = often;
    }

    /** What a copy has to be equal to. */
    Map<String, ObjectNode> papers() {
        return papers;
    }

    @Override
    public Answer get(URI address) throws IOException {
        if (random.nextDouble() < faults) {
            return fault();
        }
        Answer answer = quietly(address);
        if (random.nextInt(3) == 0) {
            happen();
        }
        return answer;
    }

    /** Nothing fails, and nothing happens meanwhile. */
    Answer quietly(URI address) {
        Map<String, String> asked = Page.parameters(address.toString());
        String from = asked.getOrDefault("after", "");
        List<ObjectNode> all = papers.values().stream().filter(paper -> isAskedFor(paper, asked))
                .sorted(Comparator.comparing(ServerByChance::key)).filter(paper -> key(paper).compareTo(from) > 0).toList();
        List<ObjectNode> some = all.subList(0, Math.min(PAGE, all.size()));
        ObjectNode page = Published.JSON.createObjectNode();
        ArrayNode data = page.putArray("data");
        some.forEach(paper -> data.add(paper.deepCopy()));
        page.putObject("pagination").put("elementsPerPage", PAGE);
        ObjectNode links = page.putObject("links");
        if (all.size() > PAGE) {
            links.put("next", next(asked, key(some.getLast())));
        }
        return answer(page.toString());
    }

    private static boolean isAskedFor(ObjectNode paper, Map<String, String> asked) {
        String since = asked.get("modified_since");
        return since == null ? !paper.path("deleted").asBoolean(false)
                : !Times.moment(paper.path("modified").asString()).orElseThrow().isBefore(Times.moment(since).orElseThrow());
    }

    private static String key(ObjectNode paper) {
        return paper.path("modified").asString() + " " + paper.path("id").asString();
    }

    private static String next(Map<String, String> asked, String after) {
        List<String> query = new ArrayList<>(Stream.of("after=" + encoded(after)).toList());
        if (asked.containsKey("modified_since")) {
            query.add("modified_since=" + encoded(asked.get("modified_since")));
        }
        return LIST + "?" + String.join("&", query);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Answer answer(String text) {
        return new Answer(200, text.getBytes(StandardCharsets.UTF_8), now.toInstant());
    }

    private Answer fault() throws IOException {
        return switch (random.nextInt(4)) {
            case 0 -> throw new IOException("the line is dead");
            case 1 -> answer("{\"data\": [");
            case 2 -> answer("{\"message\": \"bitte warten\"}");
            default -> new Answer(500, new byte[0], now.toInstant());
        };
    }
}
