package city.moves.platform.search;

import city.moves.platform.operations.JobKind;
import city.moves.platform.operations.JobProgress;
import city.moves.platform.operations.JobState;
import city.moves.platform.operations.JobStep;
import city.moves.platform.operations.Schedule;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Forgets what can be found no more, a week after it was removed. A node that was away for longer sees that it missed
 * something and builds its index anew.
 */
@Component
class ForgettingRemovals implements JobKind {

    private static final Duration MEMORY = Duration.ofDays(7);
    private static final int AT_ONCE = 1_000;

    private final Removals removals;
    private final Clock clock;

    ForgettingRemovals(Removals removals, Clock clock) {
        this.removals = removals;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "search.removals";
    }

    @Override
    public Schedule schedule() {
        return Schedule.daily(3, 10);
    }

    @Override
    public JobStep begin(JobState state) {
        return () -> {
            int forgotten = removals.forget(clock.instant().minus(MEMORY), AT_ONCE);
            return forgotten < AT_ONCE ? JobProgress.finished(forgotten) : JobProgress.further("", forgotten);
        };
    }
}
