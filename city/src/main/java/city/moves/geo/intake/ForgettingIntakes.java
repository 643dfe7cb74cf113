package city.moves.geo.intake;

import city.moves.platform.files.FileStore;
import city.moves.platform.operations.JobKind;
import city.moves.platform.operations.JobProgress;
import city.moves.platform.operations.JobState;
import city.moves.platform.operations.JobStep;
import city.moves.platform.operations.Schedule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gives up each night what somebody uploaded or fetched a month ago and never finished. */
@Component
class ForgettingIntakes implements JobKind {

    static final Duration PATIENCE = Duration.ofDays(30);
    private static final int AT_ONCE = 100;

    private final Intakes intakes;
    private final Fetches fetches;
    private final FileStore files;
    private final Clock clock;

    ForgettingIntakes(Intakes intakes, Fetches fetches, FileStore files, Clock clock) {
        this.intakes = intakes;
        this.fetches = fetches;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "geo.intake-forgetting";
    }

    @Override
    public Schedule schedule() {
        return Schedule.daily(3, 40);
    }

    @Override
    public JobStep begin(JobState state) {
        return () -> {
            Instant before = clock.instant().minus(PATIENCE);
            fetches.forget(before);
            List<Intake> forgotten = intakes.forgotten(before, AT_ONCE);
            forgotten.forEach(intake -> {
                files.release(intake.file());
                intakes.change(intake, IntakeState.GIVEN_UP, intake.content());
            });
            return forgotten.isEmpty() ? JobProgress.finished(0) : JobProgress.further("", forgotten.size());
        };
    }
}
