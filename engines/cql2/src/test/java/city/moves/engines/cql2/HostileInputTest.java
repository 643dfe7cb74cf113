package city.moves.engines.cql2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Filters that want to exhaust the server. Each is answered within seconds, refused or not. */
class HostileInputTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int MOST = Limits.STANDARD.characters();
    private static final Map<String, Object> ROW =
            Map.of("name", "a".repeat(10_000), "size", 1e300, "count", 7, "open", true);

    static Stream<String> deepTexts() {
        return Stream.of("(".repeat(MOST), "NOT (".repeat(13_000), "f(".repeat(MOST / 2), "a_equals(".repeat(7_000),
                "a = " + "-(".repeat(30_000), "f(" + "(".repeat(60_000), "a = 1" + " + 1".repeat(16_000),
                "casei(".repeat(10_000), "a_equals(" + "(".repeat(60_000));
    }

    @ParameterizedTest
    @MethodSource("deepTexts")
    void depthInTextIsBounded(String text) {
        assertTimeoutPreemptively(PATIENCE, () -> assertThat(Accepted.problem(Cql2Text.read(text)))
                .isInstanceOf(Problem.TooDeep.class));
    }

    static Stream<String> deepDocuments() {
        return Stream.of("[".repeat(MOST), "{\"op\":\"not\",\"args\":[".repeat(3_000), "{\"a\":".repeat(13_000),
                "{\"op\":\"not\",\"args\":[".repeat(120) + "true" + "]}".repeat(120));
    }

    @ParameterizedTest
    @MethodSource("deepDocuments")
    void depthInJsonIsBounded(String json) {
        assertTimeoutPreemptively(PATIENCE, () -> assertThat(Accepted.problem(Cql2Json.read(json)))
                .isInstanceOf(Problem.TooDeep.class));
    }

    @Test
    void lengthAndNumberOfPartsAreBounded() {
        assertThat(Accepted.problem(Cql2Text.read("a".repeat(MOST + 1)))).isInstanceOf(Problem.TooLong.class);
        assertThat(Accepted.problem(Cql2Json.read(" ".repeat(MOST + 1)))).isInstanceOf(Problem.TooLong.class);
        assertThat(Accepted.problem(Cql2Text.read("a IN (" + "1,".repeat(20_000) + "1)")))
                .isInstanceOf(Problem.TooManyParts.class);
        assertThat(Accepted.problem(Cql2Json.read("{\"op\":\"in\",\"args\":[1,[" + "1,".repeat(20_000) + "1]]}")))
                .isInstanceOf(Problem.TooManyParts.class);
    }

    static Stream<String> costlyFilters() {
        return Stream.of(
                "name LIKE '" + "%a".repeat(30_000) + "b'",
                "name LIKE '%" + "a".repeat(5_000) + "b'",
                "size ^ 1000 > 1 OR ((10 ^ 999) ^ 999) ^ 999 > 1 OR 1e399 * 1e399 * 1e399 % 1e-399 = 1 OR size ^ size = 0",
                "count ^ 999 * count ^ 999 * count ^ 999 % size ^ 999 = size ^ -999",
                "size" + " * size".repeat(15) + " > 1",
                IntStream.range(0, 2_000).mapToObj(i -> "name = '" + i + "'").collect(Collectors.joining(" OR ")),
                "name IN (" + IntStream.range(0, 7_000).mapToObj(i -> "'" + i + "'").collect(Collectors.joining(",")) + ")",
                "(".repeat(90) + "size > 1" + ")".repeat(90),
                nested(45, "size > count"),
                nestedInFunctions(30),
                "S_INTERSECTS(geom, MULTIPOINT(" + IntStream.range(0, 5_000)
                        .mapToObj(i -> "(" + i % 180 + " " + i % 90 + ")").collect(Collectors.joining(",")) + "))");
    }

    @ParameterizedTest
    @MethodSource("costlyFilters")
    void workIsBounded(String text) {
        assertTimeoutPreemptively(PATIENCE, () -> {
            CheckedFilter filter = Accepted.checked(text, RandomFilters.QUERYABLES);
            filter.matcher().matches(ROW::get);
            SqlFilter translated = new SqlTranslator(new SqlMapping(JsonbColumn.values("props", RandomFilters.QUERYABLES),
                    Map.of())).translate(filter);
            assertThat(translated.where().parameters()).hasSizeLessThan(32_000);
        });
    }

    @Test
    void howOftenNumbersAreMultipliedIsBounded() {
        Filter filter = Accepted.text("size" + " * size".repeat(16) + " > 1");
        assertThat(Accepted.problem(new Checker(RandomFilters.QUERYABLES).check(filter)))
                .isInstanceOf(Problem.TooManyFactors.class);
    }

    @Test
    void theLongestListOfAFilterIsExecuted() {
        FeatureTable table = new FeatureTable("long_list", RandomFilters.QUERYABLES,
                List.of(Map.of("name", "6999"), Map.of()));
        String list = IntStream.range(0, 7_000).mapToObj(i -> "'" + i + "'").collect(Collectors.joining(","));
        assertThat(table.inDatabase(Accepted.checked("name IN (" + list + ")", RandomFilters.QUERYABLES)))
                .containsExactly(0);
        String either = IntStream.range(0, 2_000).mapToObj(i -> "name = '" + (i + 5_000) + "'")
                .collect(Collectors.joining(" OR "));
        assertThat(table.inDatabase(Accepted.checked(either, RandomFilters.QUERYABLES))).containsExactly(0);
    }

    /** Each level asks twice for the level below: once whether it is true, once whether it is false. */
    private static String nested(int levels, String innermost) {
        String text = innermost;
        for (int i = 0; i < levels; i++) {
            text = "(" + text + " AND open = TRUE) IS NULL";
        }
        return text;
    }

    /** Each level has an operand that is compared twice. */
    private static String nestedInFunctions(int levels) {
        String text = "size";
        for (int i = 0; i < levels; i++) {
            text = "twice(" + text + ")";
        }
        return "isKnown(" + text + " BETWEEN " + text + " AND " + text + ")";
    }
}
