package city.moves.engines.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CyclesTest {
    @Test
    void aChainHasNoCycle() {
        assertThat(Cycles.of(Map.of("a", Set.of("b"), "b", Set.of("c"), "c", Set.of()))).isEmpty();
    }

    @Test
    void aCycleIsNamedFromItsSmallestKeyInTheOrderOfWaiting() {
        assertThat(Cycles.of(Map.of("c", Set.of("a"), "a", Set.of("b"), "b", Set.of("c"), "d", Set.of("a"))))
                .containsExactly(List.of("a", "b", "c"));
    }

    @Test
    void aMeasureThatWaitsForItselfIsACycle() {
        assertThat(Cycles.of(Map.of("a", Set.of("a")))).containsExactly(List.of("a"));
    }

    @Test
    void eachKnotIsNamedByItsShortestCycle() {
        Map<String, Set<String>> graph = Map.of(
                "a", Set.of("b"), "b", Set.of("c", "a"), "c", Set.of("a"), "x", Set.of("y", "a"), "y", Set.of("x"));
        assertThat(Cycles.of(graph)).containsExactly(List.of("a", "b"), List.of("x", "y"));
    }

    @Test
    void whatLiesBetweenTwoCyclesIsOnNone() {
        Map<String, Set<String>> graph = Map.of(
                "a", Set.of("d"), "b", Set.of("c", "a"), "c", Set.of("b"), "d", Set.of("e"), "e", Set.of("d"));
        assertThat(Cycles.of(graph)).containsExactly(List.of("b", "c"), List.of("d", "e"));
    }

    @Test
    void aWaitForSomethingOutsideTheGraphIsNoCycle() {
        assertThat(Cycles.of(Map.of("a", Set.of("elsewhere")))).isEmpty();
    }

    @Test
    void aLongChainAndALongCycleAreNoTrouble() {
        Map<String, Set<String>> graph = new HashMap<>();
        for (int i = 0; i < 50_000; i++) {
            graph.put("k%05d".formatted(i), Set.of("k%05d".formatted(i + 1)));
        }
        assertThat(Cycles.of(graph)).isEmpty();
        graph.put("k50000", Set.of("k00000"));
        assertThat(Cycles.of(graph)).singleElement().satisfies(cycle -> assertThat(cycle).hasSize(50_001));
    }

    @ParameterizedTest
    @ValueSource(longs = {61, 62, 63, 64, 65})
    void cyclesAreFoundExactlyWhereAKeyReachesItself(long seed) {
        RandomGenerator random = RandomMeasures.generator(seed);
        for (int run = 0; run < 300; run++) {
            Map<String, Set<String>> graph = new TreeMap<>();
            for (int edge = random.nextInt(14); edge > 0; edge--) {
                graph.computeIfAbsent("k" + random.nextInt(9), any -> new TreeSet<>()).add("k" + random.nextInt(9));
            }
            List<List<String>> cycles = Cycles.of(graph);
            for (List<String> cycle : cycles) {
                for (int i = 0; i < cycle.size(); i++) {
                    assertThat(graph.get(cycle.get(i))).contains(cycle.get((i + 1) % cycle.size()));
                }
            }
            assertThat(cycles).hasSize(knots(graph).size());
            assertThat(cycles.stream().map(List::getFirst)).isSorted();
        }
    }

    private static Set<Set<String>> knots(Map<String, Set<String>> graph) {
        Set<Set<String>> knots = new HashSet<>();
        for (String key : graph.keySet()) {
            Set<String> knot = new TreeSet<>(reach(key, graph));
            knot.removeIf(other -> !reach(other, graph).contains(key));
            if (!knot.isEmpty()) {
                knots.add(knot);
            }
        }
        return knots;
    }

    private static Set<String> reach(String key, Map<String, Set<String>> graph) {
        Set<String> reached = new TreeSet<>(graph.getOrDefault(key, Set.of()));
        while (true) {
            Set<String> more = new TreeSet<>(reached);
            reached.forEach(next -> more.addAll(graph.getOrDefault(next, Set.of())));
            if (more.equals(reached)) {
                return reached;
            }
            reached = more;
        }
    }
}
