package city.moves.engines.cql2;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;

/**
 * A value of type {@link SimpleType#INTERVAL}, closed at both ends.
 *
 * @param start a {@link LocalDate} or an {@link Instant}; {@code null} when it has no beginning
 * @param end likewise; {@code null} when it has no end
 */
public record Interval(@Nullable Temporal start, @Nullable Temporal end) {
    public Interval {
        if (!isEnd(start) || !isEnd(end)) {
            throw new IllegalArgumentException("an interval goes from a day or an instant to a day or an instant");
        }
    }

    private static boolean isEnd(@Nullable Temporal end) {
        return end == null || end instanceof LocalDate || end instanceof Instant;
    }
}
