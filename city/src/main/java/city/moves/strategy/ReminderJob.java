package city.moves.strategy;

import city.moves.platform.operations.JobKind;
import city.moves.platform.operations.JobProgress;
import city.moves.platform.operations.JobState;
import city.moves.platform.operations.JobStep;
import city.moves.platform.operations.Schedule;
import city.moves.platform.web.Formats;
import city.moves.strategy.Cycle.Moment;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Each morning, office by office, whatever step of the month is on. */
@Component
class ReminderJob implements JobKind {

    private static final int OFFICES_AT_ONCE = 10;

    private final Unconfirmed unconfirmed;
    private final Reminding reminding;
    private final Clock clock;

    ReminderJob(Unconfirmed unconfirmed, Reminding reminding, Clock clock) {
        this.unconfirmed = unconfirmed;
        this.reminding = reminding;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "strategy.reminders";
    }

    @Override
    public Schedule schedule() {
        return Schedule.daily(8, 0);
    }

    @Override
    public JobStep begin(JobState state) {
        return () -> {
            Optional<Moment> moment = Cycle.on(LocalDate.ofInstant(clock.instant(), Formats.CITY_TIME));
            return moment.isEmpty() ? JobProgress.finished(0) : remind(moment.get(), state.cursor());
        };
    }

    private JobProgress remind(Moment moment, String after) {
        List<String> offices =
                unconfirmed.offices(moment.cycle().confirmedTooLongAgo(), after, OFFICES_AT_ONCE);
        int told = offices.stream().mapToInt(office -> reminding.remind(moment, office)).sum();
        return offices.size() < OFFICES_AT_ONCE ? JobProgress.finished(told)
                : JobProgress.further(offices.getLast(), told);
    }
}
