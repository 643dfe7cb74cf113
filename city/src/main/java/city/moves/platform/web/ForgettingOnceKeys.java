package city.moves.platform.web;

import city.moves.platform.operations.JobKind;
import city.moves.platform.operations.JobProgress;
import city.moves.platform.operations.JobState;
import city.moves.platform.operations.JobStep;
import city.moves.platform.operations.Schedule;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Forgets the keys of forms that nobody will send again. */
@Component
class ForgettingOnceKeys implements JobKind {

    private static final int AT_ONCE = 1_000;

    private final OnceKeys onceKeys;

    ForgettingOnceKeys(OnceKeys onceKeys) {
        this.onceKeys = onceKeys;
    }

    @Override
    public String key() {
        return "web.once-keys";
    }

    @Override
    public Schedule schedule() {
        return Schedule.every(Duration.ofHours(1));
    }

    @Override
    public JobStep begin(JobState state) {
        return () -> {
            int forgotten = onceKeys.forgetOld(AT_ONCE);
            return forgotten < AT_ONCE ? JobProgress.finished(forgotten) : JobProgress.further("", forgotten);
        };
    }
}
