package city.moves.services.applications;

import city.moves.platform.operations.JobKind;
import city.moves.platform.operations.JobProgress;
import city.moves.platform.operations.JobState;
import city.moves.platform.operations.JobStep;
import city.moves.platform.operations.Schedule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets answers that were kept for the next application when there was none for long. */
@Component
class ForgettingUnusedAnswers implements JobKind {

    private static final int AT_ONCE = 1_000;

    private final RememberedAnswers remembered;
    private final TransactionTemplate transaction;

    ForgettingUnusedAnswers(RememberedAnswers remembered, TransactionTemplate transaction) {
        this.remembered = remembered;
        this.transaction = transaction;
    }

    @Override
    public String key() {
        return "services.answers-forgetting";
    }

    @Override
    public Schedule schedule() {
        return Schedule.daily(3, 55);
    }

    @Override
    public JobStep begin(JobState state) {
        return () -> {
            Integer forgotten = transaction.execute(_ -> remembered.forgetUnused(ApplicationSettings.UNUSED, AT_ONCE));
            return forgotten == null || forgotten == 0 ? JobProgress.finished(0) : JobProgress.further("", forgotten);
        };
    }
}
