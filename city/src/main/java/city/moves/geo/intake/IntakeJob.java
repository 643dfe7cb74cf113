package city.moves.geo.intake;

import city.moves.platform.operations.JobKind;
import city.moves.platform.operations.JobProgress;
import city.moves.platform.operations.JobState;
import city.moves.platform.operations.JobStep;
import city.moves.platform.operations.Schedule;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Works on one file until its author is to say something again. */
@Component
class IntakeJob implements JobKind {

    private final Intakes intakes;
    private final IntakeWork work;

    IntakeJob(Intakes intakes, IntakeWork work) {
        this.intakes = intakes;
        this.work = work;
    }

    @Override
    public String key() {
        return "geo.intake";
    }

    @Override
    public Schedule schedule() {
        return Schedule.onDemand();
    }

    @Override
    public JobStep begin(JobState state) {
        Optional<Intake> intake = intakes.find(UUID.fromString(state.argument()));
        if (intake.isEmpty()) {
            return () -> JobProgress.finished(0);
        }
        IntakeWork.Finish begun = work.begin(intake.get());
        return () -> begun.finish().isAtWork() ? JobProgress.further("", 1) : JobProgress.finished(1);
    }

    @Override
    public void gaveUp(JobState state) {
        intakes.find(UUID.fromString(state.argument())).ifPresent(work::giveUp);
    }
}
