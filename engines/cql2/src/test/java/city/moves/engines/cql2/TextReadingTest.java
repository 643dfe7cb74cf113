package city.moves.engines.cql2;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextReadingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "a = 1 or b = 2 and not c = 3|a = 1 OR b = 2 AND NOT c = 3",
            "(a = 1 or b = 2) and c = 3|(a = 1 OR b = 2) AND c = 3",
            "(a = 1 and b = 2) and c = 3|(a = 1 AND b = 2) AND c = 3",
            "((a) = (1))|a = 1",
            "a - b - c = a - (b - c)|a - b - c = a - (b - c)",
            "2 * (a + 1) ^ 2 = -a|2 * (a + 1) ^ 2 = -1 * a",
            "-x ^ 2 = 1|(-1 * x) ^ 2 = 1",
            "a - -2.50e0 < +.5|a - -2.5 < 0.5",
            "not (a not like 'x')|NOT a NOT LIKE 'x'",
            "a < > 1 and b > = 2|a <> 1 AND b >= 2",
            "date = DATE('2024-02-29')|\"date\" = DATE('2024-02-29')",
            "\"or\" = 'it''s' and \"a\"\"b\" = 'it\\'s'|\"or\" = 'it''s' AND \"a\"\"b\" = 'it''s'",
            "(a = 1 or b = 2) is not null|(a = 1 OR b = 2) IS NOT NULL",
            "f() = f(1, (2), ((3), ()), (1 + 2) * 3, (a = 1) and b = 2)"
                    + "|f() = f(1, (2), ((3), ()), (1 + 2) * 3, a = 1 AND b = 2)",
            "a_equals(((1) + 2, 3), values)|A_EQUALS((1 + 2, 3), values)",
            "größe:ü.1 IN ()|größe:ü.1 IN ()",
            "T_AFTER(d, interval('..', f(x)))|T_AFTER(d, INTERVAL('..', f(x)))",
            "S_WITHIN(g, geometrycollection z(point z(1 2 3), linestring(0 0, 1 1)))"
                    + "|S_WITHIN(g, GEOMETRYCOLLECTION(POINT(1 2 3), LINESTRING(0 0, 1 1)))"})
    void spellingsAreOneTree(String spelling, String canonical) {
        Expression tree = Accepted.text(spelling).expression();
        assertThat(Cql2Text.write(tree)).isEqualTo(canonical);
        assertThat(Accepted.text(canonical).expression()).isEqualTo(tree);
    }

    @Test
    void escapesOfControlCharactersAreDecodedAndOthersStayForLike() {
        String escaped = "x = '" + "\\a\\b\\t\\n\\v\\f\\r" + "\\%\\_\\x" + "\\\\n" + "'";
        assertThat(Accepted.text(escaped).expression()).isEqualTo(new BinaryComparison(new PropertyName("x"),
                ComparisonOperator.EQUAL, new CharacterLiteral("\u0007\b\t\n\u000B\f\r\\%\\_\\x\\n")));
    }

    @Test
    void numbersKeepEveryDigit() {
        assertThat(Accepted.text("x = 0.1234567890123456789012345678901234567890").expression())
                .isEqualTo(new BinaryComparison(new PropertyName("x"), ComparisonOperator.EQUAL,
                        new NumericLiteral(new BigDecimal("0.123456789012345678901234567890123456789"))));
    }

    @Test
    void whatIsWrongIsToldWithLineAndColumn() {
        assertThat(problem("name = 'x'\r\n  AND\tsize >< 3")).isEqualTo(new Problem.Unexpected(
                new Position.InText(2, 13, 24), "<", List.of(Expected.EXPRESSION)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "|EXPRESSION|1", "a|COMPARISON_OPERATOR|2", "a =|EXPRESSION|4", "a = 1 b|LOGICAL_OPERATOR|7",
            "(a = 1|CLOSING_BRACKET|7", "a = 'x|CLOSING_QUOTE|5", "a IN (1,|EXPRESSION|9", "a IN (1 2)|COMMA|9",
            "a NOT 3|LIKE_BETWEEN_OR_IN|7", "a BETWEEN 1 OR 2|AND|13", "a IS 3|NULL|6", "NOT a|BOOLEAN_EXPRESSION|5",
            "a LIKE b|PATTERN_EXPRESSION|8", "a BETWEEN 'x' AND 2|NUMERIC_EXPRESSION|11", "'x' + 1 = 2|NUMERIC_EXPRESSION|1",
            "a = (b = 1)|SCALAR_EXPRESSION|6", "S_WITHIN(g, 1)|GEOM_EXPRESSION|13", "T_AFTER(a, 1)|TEMPORAL_EXPRESSION|12",
            "A_EQUALS(a, 1)|ARRAY_EXPRESSION|13", "T_AFTER(a, INTERVAL(1, b))|INSTANT_PARAMETER|21",
            "a = DATE('2024-1-1')|DATE_STRING|5", "a = TIMESTAMP('2024-01-01')|TIMESTAMP_STRING|5",
            "S_WITHIN(g, POINT(1))|NUMERIC_LITERAL|20", "S_WITHIN(g, BBOX(1,2,3))|COMMA|23", "a ? 1|EXPRESSION|3",
            "S_WITHIN(g, GEOMETRYCOLLECTION(GEOMETRYCOLLECTION(POINT(1 2))))|GEOMETRY_TYPE|32", "a^2^3 = 1|LOGICAL_OPERATOR|4",
            "a = +b|NUMERIC_LITERAL|6", "S_WITHIN(g, LINESTRING(1 2))|COORDINATES|28", "\"\" = 1|PROPERTY_NAME|1"})
    void whatWouldHaveBeenAllowedIsSaid(String text, Expected expected, int column) {
        Problem problem = problem(text == null ? "" : text);
        assertThat(problem).isInstanceOfSatisfying(Problem.Unexpected.class, unexpected -> {
            assertThat(unexpected.expected()).contains(expected);
            assertThat(unexpected.position()).isInstanceOfSatisfying(Position.InText.class,
                    position -> assertThat(position.column()).isEqualTo(column));
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "a = DATE('2023-02-29')|NO_SUCH_DATE", "a = TIMESTAMP('2024-01-01T24:00:01Z')|NO_SUCH_TIMESTAMP",
            "a = TIMESTAMP('2024-01-01T00:00:00.0000000001Z')|NO_SUCH_TIMESTAMP", "a = 1e401|NUMBER_OUT_OF_RANGE",
            "a = 1e-401|NUMBER_OUT_OF_RANGE", "a = 1e99999999999|NUMBER_OUT_OF_RANGE",
            "S_WITHIN(g, POLYGON((0 0, 1 0, 1 1, 0 1)))|RING_NOT_CLOSED", "S_WITHIN(g, POLYGON((0 0, 1 0, 0 0)))|RING_TOO_SHORT",
            "S_WITHIN(g, BBOX(0, 10, 5, 5))|BOX_UPSIDE_DOWN"})
    void aLiteralWithoutMeaningIsNamed(String text, LiteralFault fault) {
        assertThat(problem(text)).isInstanceOfSatisfying(Problem.InvalidLiteral.class,
                invalid -> assertThat(invalid.fault()).isEqualTo(fault));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a = 'x\u0000'", "a = '\uD800'", "\"a\uDC00\" = 1"})
    void charactersThatNoDatabaseHoldsAreRefused(String text) {
        assertThat(problem(text)).isInstanceOfSatisfying(Problem.InvalidLiteral.class,
                invalid -> assertThat(invalid.fault()).isEqualTo(LiteralFault.CHARACTER_NOT_ALLOWED));
    }

    private static Problem problem(String text) {
        return Accepted.problem(Cql2Text.read(text));
    }
}
