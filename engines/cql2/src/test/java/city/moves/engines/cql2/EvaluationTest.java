package city.moves.engines.cql2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

class EvaluationTest {
    private static final Queryables QUERYABLES = new Queryables(new HashMap<>(Map.of("text", SimpleType.STRING,
            "number", SimpleType.NUMBER, "day", SimpleType.DATE, "at", SimpleType.TIMESTAMP, "gone", SimpleType.TIMESTAMP,
            "nothing", SimpleType.STRING, "span", SimpleType.INTERVAL, "tags", new ArrayType(SimpleType.STRING),
            "geom", GeometryType.POINT)), RandomFilters.QUERYABLES.functions());
    private static final Map<String, Object> ROW = row();

    private static Map<String, Object> row() {
        Map<String, Object> row = new HashMap<>();
        row.put("text", "Straße");
        row.put("number", 2.5);
        row.put("day", LocalDate.parse("2024-02-29"));
        row.put("at", Instant.parse("2024-02-29T12:00:00Z"));
        row.put("span", new Interval(LocalDate.parse("2024-01-01"), null));
        row.put("tags", List.of("a", "b", "a"));
        row.put("geom", new GeometryFactory().createPoint(new Coordinate(179.5, 10)));
        return row;
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "number = 2.5 AND number <> 2 AND number / 0 IS NULL AND 7 div 2 = 3 AND -7 % 4 = -3 AND 2 ^ 10 = 1024",
            "0.1 + 0.2 = 0.3 AND number * 0.1 = 0.25 AND 2 ^ -1 = 0.5 AND 10 / 4 = 2.5 AND 9 ^ 0.5 = 3",
            "number BETWEEN 2 AND 3 AND NOT number BETWEEN 3 AND 4 AND twice(number) = 5 AND isKnown(number = 1)",
            "CASEI(text) = CASEI('STRASSE') AND CASEI('ΟΔΟΣ') = CASEI('οδος') AND CASEI('İ') <> CASEI('i')",
            "CASEI('ᏸ') = CASEI('Ᏸ') AND CASEI('ı') <> CASEI('I') AND CASEI('ẞ') = CASEI('ss') AND CASEI('\uFB01') = 'fi'",
            "ACCENTI('Beyonce\u0301') = ACCENTI('Beyoncé') AND ACCENTI('ÄÖÜçñ') = 'AOUcn' AND ACCENTI('が') <> 'か'",
            "ACCENTI('हिन्दी') <> ACCENTI('हन्द') AND ACCENTI('ø') = 'ø' AND 'e\u0301' = 'é'",
            "text LIKE 'Stra_e' AND text LIKE '%' AND NOT text LIKE '' AND '50%' LIKE '50\\%' AND NOT '50x' LIKE '50\\%'",
            "'a\\\\' LIKE 'a\\\\' AND '\uD83D\uDE00' LIKE '_' AND 'aXbXc' LIKE 'a%X_' AND NOT 'ab' LIKE 'a%b_'",
            "'\uFFFD' < '\uD83D\uDE00' AND 'a' < 'ab' AND 'Z' < 'a'",
            "day = at AND at >= DATE('2024-02-29') AND at <= DATE('2024-02-29') AND at < DATE('2024-03-01')",
            "T_EQUALS(at, DATE('2024-02-29')) AND T_INTERSECTS(at, INTERVAL('2024-02-29', '2024-02-29'))",
            "T_AFTER(at, INTERVAL('..', '2024-02-28')) AND T_DISJOINT(day, INTERVAL('2024-03-01', '..'))",
            "T_STARTEDBY(span, INTERVAL('2024-01-01', '2025-01-01')) AND T_INTERSECTS(span, at) AND span IS NOT NULL",
            "T_EQUALS(INTERVAL('..', '2024-01-01'), INTERVAL('..', '2024-01-01')) AND INTERVAL(at, gone) IS NULL",
            "T_BEFORE(INTERVAL(gone, at), INTERVAL('2024-03-01', '..')) AND (T_AFTER(gone, at)) IS NULL",
            "A_EQUALS(tags, ('b', 'a')) AND A_CONTAINS(tags, ()) AND A_CONTAINEDBY(tags, ('a', 'b', 'c'))",
            "NOT A_OVERLAPS(tags, ('c')) AND A_OVERLAPS((1.0, DATE('2024-01-01'), (1, 2)), ((2, 1), 3)) "
                    + "AND A_EQUALS((1), (1.00))",
            "(A_CONTAINS(tags, ('a', nothing))) IS NULL AND NOT A_CONTAINS(tags, ('c', nothing)) "
                    + "AND A_OVERLAPS(tags, ('a', nothing))",
            "S_INTERSECTS(geom, BBOX(170, 0, -170, 20)) AND NOT S_INTERSECTS(geom, BBOX(-170, 0, 170, 20))",
            "S_WITHIN(geom, BBOX(179.5, 10, 179.5, 10)) AND S_TOUCHES(geom, BBOX(179.5, 10, 180, 11))",
            "S_EQUALS(GEOMETRYCOLLECTION(POLYGON((0 0,2 0,2 2,0 2,0 0)), POINT(1 1)), POLYGON((0 0,2 0,2 2,0 2,0 0)))",
            "(nothing IN ('a', 'b')) IS NULL AND (nothing = 'a' OR text = 'Straße') AND text IN ('x', 'Straße', nothing)",
            "(text = 'x' OR nothing = 'x') IS NULL AND (text = 'x' AND nothing = 'x') IS NOT NULL",
            "CASEI(nothing) IS NULL AND ACCENTI(nothing) IS NULL AND (nothing LIKE '%') IS NULL AND (1 % 0 = 0) IS NULL"})
    void whatHoldsIsTrue(String text) {
        assertThat(Accepted.checked(text, QUERYABLES).matcher().matches(ROW::get)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
            "TRUE, TRUE, TRUE, TRUE", "TRUE, FALSE, FALSE, TRUE", "FALSE, TRUE, FALSE, TRUE", "FALSE, FALSE, FALSE, FALSE",
            "TRUE, UNKNOWN, UNKNOWN, TRUE", "FALSE, UNKNOWN, FALSE, UNKNOWN", "UNKNOWN, TRUE, UNKNOWN, TRUE",
            "UNKNOWN, FALSE, FALSE, UNKNOWN", "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN"})
    void logicIsTheTableOfTheStandard(Truth first, Truth second, Truth and, Truth or) {
        assertThat(first.and(second)).isEqualTo(and);
        assertThat(first.or(second)).isEqualTo(or);
    }

    @Test
    void doublesAreTheDecimalThatPeopleSee() {
        assertThat(Numbers.of(0.1)).isEqualByComparingTo(new BigDecimal("0.1"));
        assertThat(Numbers.of(Double.NaN)).isNull();
    }

    @Test
    void aRowThatBreaksItsTypesIsAFault() {
        Matcher matcher = Accepted.checked("number = 1", QUERYABLES).matcher();
        assertThatThrownBy(() -> matcher.matches(_ -> "one")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("number");
    }
}
