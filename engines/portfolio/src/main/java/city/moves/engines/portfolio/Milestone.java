package city.moves.engines.portfolio;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A result with a day. The weight is its share of the measure; weights need not sum to anything special. A weight of zero
 * counts for the finish, not for the progress.
 */
public record Milestone(
        String key,
        String title,
        int weight,
        boolean mandatory,
        LocalDate baseline,
        @Nullable Forecast forecast,
        @Nullable LocalDate actual) {

    public Milestone {
        Require.key(key);
        Require.that(weight >= 0, "a weight is not negative");
        Require.day(baseline);
        Require.day(actual);
    }

    /** Nothing dated later than the day counts: a milestone with a later actual day is still open. */
    public boolean reachedBy(LocalDate day) {
        return actual != null && !actual.isAfter(day);
    }
}
