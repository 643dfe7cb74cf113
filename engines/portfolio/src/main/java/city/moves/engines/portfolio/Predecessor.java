package city.moves.engines.portfolio;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A measure that another one waits for, as known on the reporting date.
 *
 * @param lagDays days that must pass after its finish (or start); negative when the successor may overlap
 * @param start the day on which it started or, while it has not begun, is planned to start
 * @param finish its finish dates, from {@link FinishForecast}; {@code null} when it has no milestones
 */
public record Predecessor(
        String key,
        String title,
        DependencyType type,
        int lagDays,
        LifeCycle lifeCycle,
        @Nullable LocalDate start,
        @Nullable Finish finish) {

    public Predecessor {
        Require.key(key);
        Require.that(Math.abs((long) lagDays) <= Require.MOST_LAG_DAYS, "a lag is at most a hundred years");
        Require.day(start);
    }
}
