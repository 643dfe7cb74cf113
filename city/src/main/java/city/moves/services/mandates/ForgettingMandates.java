package city.moves.services.mandates;

import city.moves.platform.operations.JobKind;
import city.moves.platform.operations.JobProgress;
import city.moves.platform.operations.JobState;
import city.moves.platform.operations.JobStep;
import city.moves.platform.operations.Schedule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets mandates some time after their last day. Who acted in an application stays with the application. */
@Component
class ForgettingMandates implements JobKind {

    /** After the last day of a mandate. */
    static final int DAYS = 365;

    private static final int AT_ONCE = 1_000;

    private final Mandates mandates;
    private final TransactionTemplate transaction;

    ForgettingMandates(Mandates mandates, TransactionTemplate transaction) {
        this.mandates = mandates;
        this.transaction = transaction;
    }

    @Override
    public String key() {
        return "services.mandates-forgetting";
    }

    @Override
    public Schedule schedule() {
        return Schedule.daily(3, 57);
    }

    @Override
    public JobStep begin(JobState state) {
        return () -> {
            Integer forgotten = transaction.execute(_ -> mandates.forget(mandates.today().minusDays(DAYS), AT_ONCE));
            return forgotten == null || forgotten == 0 ? JobProgress.finished(0) : JobProgress.further("", forgotten);
        };
    }
}
