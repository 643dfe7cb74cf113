package city.moves.engines.cql2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Annex A on every queryable of the official data: what must hold of the results whatever they are. */
class AbstractTestsTest {

    record Case(String layer, String property, SimpleType type) {}

    static Stream<Case> scalars() {
        return Stream.of("ne_110m_admin_0_countries", "ne_110m_populated_places_simple", "ne_110m_rivers_lake_centerlines")
                .flatMap(layer -> NaturalEarth.table(layer).queryables().properties().stream()
                        .filter(property -> type(layer, property) instanceof SimpleType)
                        .map(property -> new Case(layer, property, (SimpleType) type(layer, property))));
    }

    /** Conformance tests comparison, is-null, comparison-value-property and comparison-property-property. */
    @ParameterizedTest
    @MethodSource("scalars")
    void oppositeComparisonsShareNoItem(Case tried) {
        String name = TextWriter.name(tried.property());
        for (String value : List.of(value(tried.type()), name)) {
            for (String form : List.of("%1$s %3$s %2$s", "%2$s %3$s %1$s")) {
                List<Integer> known = found(tried, name + " IS NOT NULL");
                assertThat(found(tried, name + " IS NULL")).doesNotContainAnyElementsOf(known);
                assertThat(both(tried, form, name, value, "=", "<>")).containsExactlyInAnyOrderElementsOf(known);
                assertThat(both(tried, form, name, value, ">", "<=")).containsExactlyInAnyOrderElementsOf(known);
                assertThat(both(tried, form, name, value, "<", ">=")).containsExactlyInAnyOrderElementsOf(known);
            }
        }
        assertThat(found(tried, name + " <> " + name + " OR " + name + " < " + name)).isEmpty();
    }

    private static List<Integer> both(Case tried, String form, String name, String value, String one, String other) {
        List<Integer> first = found(tried, form.formatted(name, value, one));
        List<Integer> second = found(tried, form.formatted(name, value, other));
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static List<Integer> found(Case tried, String text) {
        FeatureTable table = NaturalEarth.table(tried.layer());
        CheckedFilter filter = Accepted.checked(text, table.queryables());
        List<Integer> found = table.inMemory(filter);
        assertThat(table.inDatabase(filter)).as(text).isEqualTo(found);
        return found;
    }

    private static Type type(String layer, String property) {
        return NaturalEarth.table(layer).queryables().type(property).orElseThrow();
    }

    private static String value(SimpleType type) {
        return switch (type) {
            case STRING -> "'foo'";
            case BOOLEAN -> "true";
            case NUMBER -> "3.14";
            case INTEGER -> "1";
            case TIMESTAMP -> "TIMESTAMP('2022-04-14T14:48:46Z')";
            case DATE -> "DATE('2022-04-14')";
            case INTERVAL -> throw new IllegalArgumentException("not a scalar");
        };
    }
}
