package city.moves.engines.oparl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;

class PruningTest {

    private static final String TIMES = "\"created\":\"2026-01-01T10:00:00+01:00\",\"modified\":\"2026-01-01T10:00:00+01:00\"";

    @Test
    void whatIsWrongGoesAndTheRestStays() {
        Mended pruned = pruned(ObjectType.ORGANIZATION, """
                {"id":"https://rat.example/o/1","type":"https://schema.oparl.org/1.1/Organization","name":"Rat",
                "organizationType":"Stammtisch","startDate":"irgendwann",%s}""".formatted(TIMES));
        assertThat(pruned.left()).isEmpty();
        assertThat(pruned.object().has("organizationType")).isFalse();
        assertThat(pruned.object().has("startDate")).isFalse();
        assertThat(pruned.object().path("name").asString()).isEqualTo("Rat");
    }

    @Test
    void severalElementsOfOneArrayGoWithoutTakingTheirNeighbours() {
        Mended pruned = pruned(ObjectType.PERSON, """
                {"id":"https://rat.example/p/1","type":"https://schema.oparl.org/1.1/Person",
                "title":["Dr.",{},"Prof.",{},"h. c.",{},{},{},{},{},{}],%s}""".formatted(TIMES));
        assertThat(pruned.left()).isEmpty();
        assertThat(pruned.object().path("title").toString()).isEqualTo("[\"Dr.\",\"Prof.\",\"h. c.\"]");
    }

    @Test
    void whatLacksSomethingStaysAsItIs() {
        Mended pruned = pruned(ObjectType.FILE, """
                {"id":"https://rat.example/f/1","type":"https://schema.oparl.org/1.1/File","name":"Plan",%s}""".formatted(TIMES));
        assertThat(pruned.left()).extracting(Finding::rule).containsExactly(Rule.MISSING);
        assertThat(pruned.object().path("name").asString()).isEqualTo("Plan");
    }

    private static Mended pruned(ObjectType type, String json) {
        return Pruning.prune(Mending.mend(new ObjectMapper().readTree(json), type, ZoneId.of("Europe/Berlin")));
    }
}
