package city.moves.services;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The words that people say lead to the service they mean. */
class EverydayQuestionsTest {

    private static final RunningCity CITY = RunningCity.get();
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int ENOUGH_QUESTIONS = 130;
    private static final int WELL_SEEN = 3;
    private static final double GOOD = 0.8;

    private final HttpVisitor visitor = CITY.visitor();

    @Test
    void theServiceThatIsMeantStandsAmongTheFirst() {
        List<String> slugs = CITY.bean(ServiceLists.class).slugs(CITY.clock().today());
        awaitTheIndexOf(slugs.size());
        List<String> missed = new ArrayList<>();
        double reciprocal = 0;
        int asked = 0;
        for (String[] line : questions()) {
            if (slugs.stream().noneMatch(slug -> slug.matches(line[1]))) {
                continue;
            }
            asked++;
            int place = place(line[0], line[1]);
            reciprocal += place == 0 ? 0 : 1.0 / place;
            if (place == 0 || place > WELL_SEEN) {
                missed.add(line[0] + ": " + (place == 0 ? "not found" : "at place " + place) + " " + found(line[0]));
            }
        }
        double rank = reciprocal / asked;
        System.out.printf("everyday questions: %d of %d services, mean reciprocal rank %.3f, %d missed%n", asked, slugs.size(),
                rank, missed.size());
        assertThat(asked).isGreaterThanOrEqualTo(ENOUGH_QUESTIONS);
        assertThat(missed).as("mean reciprocal rank %.3f", rank).isEmpty();
        assertThat(rank).isGreaterThanOrEqualTo(GOOD);
    }

    @Test
    void whoFindsNothingIsShownWaysOn() {
        awaitTheIndexOf(1);
        assertThat(visitor.get("/suche?art=service&q=Hundesteuer+anmelden+Mondkalender").body()).contains("/dienste/hund-anmelden");
        assertThat(visitor.get("/suche?art=service&q=Persoanlausweis").body()).contains("Meinten Sie", "Personalausweis");
        assertThat(visitor.get("/suche?art=service&q=xyzzyx").body()).contains("href=\"/dienste\"", "tel:115");
    }

    private int place(String question, String pattern) {
        List<String> found = found(question);
        for (int place = 0; place < found.size(); place++) {
            if (found.get(place).matches(pattern)) {
                return place + 1;
            }
        }
        return 0;
    }

    private List<String> found(String question) {
        List<String> slugs = new ArrayList<>();
        for (JsonNode item : asked(question, 10).get("items")) {
            slugs.add(item.get("path").asString().replace("/dienste/", ""));
        }
        return slugs;
    }

    /** Other tests may have put services of their own into the index; they only make it more. */
    private void awaitTheIndexOf(int services) {
        Instant end = Instant.now().plus(PATIENCE);
        while (asked("Stadt Antrag Dienst Personalausweis", 1).get("total").asInt() == 0 && services > 0) {
            assertThat(Instant.now()).as("the index follows").isBefore(end);
            Thread.onSpinWait();
        }
    }

    private JsonNode asked(String question, int limit) {
        return MAPPER.readTree(visitor.get("/api/v1/search?kind=service&limit=" + limit + "&q="
                + URLEncoder.encode(question, StandardCharsets.UTF_8), "Accept", "application/json").body());
    }

    private static List<String[]> questions() {
        try {
            return new ClassPathResource("services/everyday-questions.csv").getContentAsString(StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#")).map(line -> line.split(";")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
