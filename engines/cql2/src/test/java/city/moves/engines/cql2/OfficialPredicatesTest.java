package city.moves.engines.cql2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Abstract test suite of the standard, annex A, tests {@code test-data} and {@code logical} on the official data. */
class OfficialPredicatesTest {

    @Test
    void noRowOfTheTablesIsOverlooked() {
        Map<String, Long> rows = OfficialPredicates.all().stream()
                .collect(Collectors.groupingBy(OfficialPredicates.Predicate::conformanceClass, Collectors.counting()));
        assertThat(rows).containsExactlyInAnyOrderEntriesOf(Map.of(
                "basic-cql2", 125L, "advanced-comparison-operators", 14L, "case-insensitive-comparison", 10L,
                "accent-insensitive-comparison", 11L, "basic-spatial-functions", 8L, "basic-spatial-functions-plus", 7L,
                "spatial-functions", 26L, "temporal-functions", 36L, "property-property", 101L, "arithmetic", 13L));
    }

    @ParameterizedTest
    @MethodSource("predicates")
    void textInMemory(OfficialPredicates.Predicate predicate) {
        assertThat(table(predicate).inMemory(fromText(predicate))).hasSize(Errata.count(predicate));
    }

    @ParameterizedTest
    @MethodSource("predicates")
    void jsonInMemory(OfficialPredicates.Predicate predicate) {
        assertThat(table(predicate).inMemory(fromJson(predicate))).hasSize(Errata.count(predicate));
    }

    @ParameterizedTest
    @MethodSource("predicates")
    void textInTheDatabase(OfficialPredicates.Predicate predicate) {
        CheckedFilter filter = fromText(predicate);
        assertThat(table(predicate).inDatabase(filter)).hasSize(Errata.count(predicate))
                .isEqualTo(table(predicate).inMemory(filter));
    }

    @ParameterizedTest
    @MethodSource("predicates")
    void jsonInTheDatabase(OfficialPredicates.Predicate predicate) {
        assertThat(table(predicate).inDatabase(fromJson(predicate))).hasSize(Errata.count(predicate));
    }

    @Test
    void threeRowsContradictTheDataAndNoOther() {
        List<OfficialPredicates.Predicate> contradicted =
                predicates().stream().filter(predicate -> !Errata.names(predicate).isEmpty()).toList();
        assertThat(contradicted).hasSize(3);
        for (OfficialPredicates.Predicate predicate : contradicted) {
            assertThat(Errata.count(predicate)).isNotEqualTo(predicate.expected());
            assertThat(table(predicate).values("name", table(predicate).inMemory(fromText(predicate))))
                    .containsExactlyInAnyOrderElementsOf(Errata.names(predicate));
        }
    }

    static List<OfficialPredicates.Predicate> predicates() {
        return OfficialPredicates.all();
    }

    private static FeatureTable table(OfficialPredicates.Predicate predicate) {
        return NaturalEarth.table(predicate.layer());
    }

    private static CheckedFilter fromText(OfficialPredicates.Predicate predicate) {
        return Accepted.checked(predicate.text(), table(predicate).queryables());
    }

    /** The tables have text only; a server of the JSON class is to be given its translation (annex A, CQL2 JSON). */
    private static CheckedFilter fromJson(OfficialPredicates.Predicate predicate) {
        Filter filter = Accepted.json(Cql2Json.write(Accepted.text(predicate.text()).expression()));
        return Accepted.of(new Checker(table(predicate).queryables()).check(filter), predicate.text());
    }
}
