package city.moves.engines.cql2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckerTest {

    @Test
    void anUnknownPropertyIsNamedTogetherWithTheKnownOnes() {
        assertThat(problem("name = 'x' AND nmae = 'y'")).isEqualTo(new Problem.UnknownProperty(
                new Position.InText(1, 16, 15), "nmae", RandomFilters.QUERYABLES.properties()));
    }

    @Test
    void inJsonThePlaceIsAPointer() {
        Filter filter = Accepted.json("{\"op\":\"not\",\"args\":[{\"op\":\"=\",\"args\":[{\"property\":\"size\"},\"x\"]}]}");
        assertThat(Accepted.problem(new Checker(RandomFilters.QUERYABLES).check(filter))).isEqualTo(new Problem.WrongType(
                new Position.InJson("/args/0/args/1"), SimpleType.STRING, List.of(SimpleType.NUMBER)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "name = 1|8", "size LIKE 'x'|1", "name BETWEEN 1 AND 2|1", "size IN (1, 'x')|13", "open > DATE('2024-01-01')|8",
            "CASEI(size) = 'x'|7", "size + name > 1|8", "tags = 'x'|1", "geom = geom|1", "S_WITHIN(name, geom)|10",
            "T_AFTER(name, at)|9", "T_AFTER(INTERVAL(name, at), at)|18", "A_EQUALS(name, ('x'))|10", "twice(name) = 1|7",
            "twice(size)|1", "isKnown(geom)|9"})
    void aTypeThatDoesNotFitIsToldWithItsPlace(String text, int column) {
        assertThat(problem(text)).isInstanceOfSatisfying(Problem.WrongType.class, wrong ->
                assertThat(wrong.position()).isEqualTo(new Position.InText(1, column, column - 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"T_CONTAINS", "T_DURING", "T_FINISHEDBY", "T_FINISHES", "T_MEETS", "T_METBY", "T_OVERLAPPEDBY",
            "T_OVERLAPS", "T_STARTEDBY", "T_STARTS"})
    void tenRelationsTakeIntervalsOnly(String relation) {
        TemporalFunction function = TemporalFunction.valueOf(relation);
        assertThat(problem(relation + "(at, INTERVAL('..', '2024-01-01'))"))
                .isEqualTo(new Problem.IntervalNeeded(new Position.InText(1, relation.length() + 2, relation.length() + 1),
                        function));
        assertThat(problem(relation + "(INTERVAL('..', '2024-01-01'), DATE('2024-01-01'))"))
                .isInstanceOf(Problem.IntervalNeeded.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"T_AFTER", "T_BEFORE", "T_DISJOINT", "T_EQUALS", "T_INTERSECTS"})
    void fiveRelationsTakeInstantsToo(String relation) {
        Accepted.checked(relation + "(at, INTERVAL('..', '2024-01-01')) AND " + relation + "(day, DATE('2024-01-01'))",
                RandomFilters.QUERYABLES);
    }

    @Test
    void functionsAreCalledAsTheyAreDefined() {
        assertThat(problem("thrice(size) = 1")).isEqualTo(new Problem.UnknownFunction(new Position.InText(1, 1, 0), "thrice",
                List.of("twice", "isKnown")));
        assertThat(problem("twice(size, 1) = 1"))
                .isEqualTo(new Problem.WrongArgumentCount(new Position.InText(1, 1, 0), "twice", 1, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"S_INTERSECTS(geom, POINT(90 180))", "S_INTERSECTS(geom, BBOX(-181, 0, 0, 10))",
            "S_DISJOINT(geom, MULTIPOINT((7.02 49.92), (90 180)))"})
    void aPositionOutsideOfTheWorldIsAnError(String text) {
        assertThat(problem(text)).isInstanceOf(Problem.CoordinateOutOfRange.class);
    }

    @Test
    void aBoxGoesAcrossTheAntimeridianOnlyWhereThereIsOne() {
        FilterCrs metres = new FilterCrs(-1e7, -1e7, 1e7, 1e7, false, geometry -> geometry);
        Filter across = Accepted.text("S_INTERSECTS(geom, BBOX(150, -90, -150, 90))");
        Accepted.of(new Checker(RandomFilters.QUERYABLES).check(across), "across");
        assertThat(Accepted.problem(new Checker(RandomFilters.QUERYABLES, metres).check(across)))
                .isInstanceOf(Problem.InvalidLiteral.class);
    }

    @Test
    void anIntervalEndsAfterItStarts() {
        assertThat(problem("T_AFTER(at, INTERVAL('2024-01-02', '2024-01-01T00:00:00Z'))"))
                .isInstanceOfSatisfying(Problem.InvalidLiteral.class, invalid ->
                        assertThat(invalid.fault()).isEqualTo(LiteralFault.INTERVAL_ENDS_BEFORE_IT_STARTS));
    }

    private static Problem problem(String text) {
        return Accepted.problem(new Checker(RandomFilters.QUERYABLES).check(Accepted.text(text)));
    }
}
