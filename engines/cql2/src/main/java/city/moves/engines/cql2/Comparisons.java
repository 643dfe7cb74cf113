package city.moves.engines.cql2;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The order of two values (clause 6.6). */
final class Comparisons {
    private Comparisons() {}

    static Truth compare(@Nullable Object left, ComparisonOperator operator, @Nullable Object right) {
        if (left == null || right == null) {
            return Truth.UNKNOWN;
        }
        return Truth.of(operator.holds(order(left, right)));
    }

    /** A day and an instant are compared by the day, which for the instant is that of UTC. */
    private static int order(Object left, Object right) {
        if (left instanceof Endless || right instanceof Endless) {
            return Integer.compare(endlessness(left), endlessness(right));
        }
        return switch (left) {
            case String text when right instanceof String other -> byCodePoints(text, other);
            case BigDecimal number when right instanceof BigDecimal other -> number.compareTo(other);
            case Boolean truth when right instanceof Boolean other -> truth.compareTo(other);
            case Instant instant when right instanceof Instant other -> instant.compareTo(other);
            case LocalDate _, Instant _ when right instanceof LocalDate || right instanceof Instant ->
                    day(left).compareTo(day(right));
            default -> throw new IllegalStateException(left.getClass() + " has no order with " + right.getClass());
        };
    }

    private static int endlessness(Object end) {
        return switch (end) {
            case Endless.PAST -> -1;
            case Endless.FUTURE -> 1;
            default -> 0;
        };
    }

    private static LocalDate day(Object instant) {
        return instant instanceof Instant point ? LocalDate.ofInstant(point, ZoneOffset.UTC) : (LocalDate) instant;
    }

    /** The order of UTF-8 bytes, as the collation "C" has it; that of UTF-16 differs behind U+D7FF. */
    static int byCodePoints(String left, String right) {
        int shared = Math.min(left.length(), right.length());
        for (int i = 0; i < shared; i++) {
            if (left.charAt(i) != right.charAt(i)) {
                return Integer.compare(rank(left.charAt(i)), rank(right.charAt(i)));
            }
        }
        return Integer.compare(left.length(), right.length());
    }

    private static int rank(char unit) {
        return Character.isSurrogate(unit) ? unit + 0x10000 : unit;
    }
}
