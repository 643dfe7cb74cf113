package city.moves.engines.cql2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damaged filters are refused with a place inside of them, or they are filters; there is nothing else. */
class FuzzTest {
    private static final List<Map<String, Object>> ROWS = RandomRows.of(5, 3);
    private static final String SPICE = "()[]{},'\"\\.:^-+*/%<>=0129eEZT_ \n\u0000\u00E4\u0301\uD83D\uDE00\uFFFF";
    private static final List<String> WORDS = List.of(" AND ", " OR ", "NOT ", " IS NULL", " LIKE ", "POINT(1 2)",
            "BBOX(1,2,3,4)",
            "INTERVAL('..','..')", "DATE('2024-02-30')", "TRUE", "1e400", "div", "\"op\":", "\"args\":[]", "null", "\\u0000",
            "\\ud800", "S_WITHIN(", "A_EQUALS(", "f(");

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void text(long seed) {
        fuzz(seed, Cql2Text::read, Cql2Text::write);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 23})
    void json(long seed) {
        fuzz(seed, Cql2Json::read, Cql2Json::write);
    }

    private static void fuzz(long seed, Function<String, Outcome<Filter>> read, Function<Expression, String> write) {
        Random random = new Random(seed);
        RandomFilters filters = new RandomFilters(seed);
        int accepted = 0;
        for (int i = 0; i < 4_000; i++) {
            String damaged = damaged(write.apply(filters.filter(i % 4)), random);
            switch (read.apply(damaged)) {
                case Outcome.Refused<Filter>(Problem problem) -> assertInside(problem.position(), damaged);
                case Outcome.Accepted<Filter>(Filter filter) -> {
                    accepted++;
                    assertWhole(filter, read, write);
                }
            }
        }
        assertThat(accepted).isBetween(100, 3_500);
    }

    private static void assertInside(Position position, String text) {
        if (position instanceof Position.InText place) {
            assertThat(place.offset()).as(text).isBetween(0, text.length());
            assertThat(place.line()).isPositive();
            assertThat(place.column()).isPositive();
        }
    }

    private static void assertWhole(
            Filter filter, Function<String, Outcome<Filter>> read, Function<Expression, String> write) {
        String written = write.apply(filter.expression());
        assertThat(Accepted.of(read.apply(written), written).expression()).as(written).isEqualTo(filter.expression());
        Expression tree = filter.expression();
        assertThat(Accepted.text(Cql2Text.write(tree)).expression()).as(written).isEqualTo(tree);
        assertThat(Accepted.json(Cql2Json.write(tree)).expression()).as(written).isEqualTo(tree);
        Outcome<CheckedFilter> outcome = new Checker(RandomFilters.QUERYABLES).check(filter);
        if (outcome instanceof Outcome.Accepted<CheckedFilter>(CheckedFilter checked)) {
            Matcher matcher = checked.matcher();
            ROWS.forEach(row -> matcher.matches(row::get));
        }
    }

    private static String damaged(String text, Random random) {
        StringBuilder damaged = new StringBuilder(text);
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            int at = random.nextInt(damaged.length() + 1);
            int end = Math.min(damaged.length(), at + 1 + random.nextInt(6));
            switch (random.nextInt(5)) {
                case 0 -> damaged.delete(at, end);
                case 1 -> damaged.insert(at, SPICE.charAt(random.nextInt(SPICE.length())));
                case 2 -> damaged.insert(at, WORDS.get(random.nextInt(WORDS.size())));
                case 3 -> damaged.insert(at, damaged.substring(at, end));
                default -> damaged.replace(at, Math.min(damaged.length(), at + 1),
                        String.valueOf(SPICE.charAt(random.nextInt(SPICE.length()))));
            }
        }
        return damaged.toString();
    }
}
