package city.moves.services.cases;

import city.moves.platform.audit.AuditTrail;
import city.moves.platform.audit.Deed;
import city.moves.platform.audit.Deed.Change;
import city.moves.platform.operations.JobKind;
import city.moves.platform.operations.JobProgress;
import city.moves.platform.operations.JobState;
import city.moves.platform.operations.JobStep;
import city.moves.platform.operations.Schedule;
import city.moves.platform.web.Formats;
import city.moves.services.applications.Applications;
import city.moves.services.applications.Doer;
import city.moves.services.applications.Move;
import city.moves.services.applications.Stage;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Closes what was decided once the time for objections is over. What somebody works on at that moment waits for a day. */
@Component
class ClosingCases implements JobKind {

    private static final int AT_ONCE = 100;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final UndisputedCases undisputed;
    private final Cases cases;
    private final Applications applications;
    private final AuditTrail trail;
    private final Clock clock;

    ClosingCases(UndisputedCases undisputed, Cases cases, Applications applications, AuditTrail trail, Clock clock) {
        this.undisputed = undisputed;
        this.cases = cases;
        this.applications = applications;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "services.cases-closing";
    }

    @Override
    public Schedule schedule() {
        return Schedule.daily(4, 10);
    }

    @Override
    public JobStep begin(JobState state) {
        return () -> {
            UUID last = state.cursor().isEmpty() ? BEFORE_ALL : UUID.fromString(state.cursor());
            List<UUID> due = undisputed.after(last, LocalDate.ofInstant(clock.instant(), Formats.CITY_TIME), AT_ONCE);
            List<Case> locked = due.stream().flatMap(id -> cases.find(id).stream())
                    .filter(seen -> applications.lock(seen.application())).toList();
            locked.forEach(this::close);
            return due.isEmpty() ? JobProgress.finished(0) : JobProgress.further(due.getLast().toString(), locked.size());
        };
    }

    /** All are locked before the first is written down: the trail is taken last by everybody, so that nobody waits in a circle. */
    private void close(Case locked) {
        if (locked.application().stage() instanceof Stage.Notified stage) {
            Move<Stage.Closed> move = stage.close();
            applications.move(locked.application(), move, Doer.SYSTEM);
            trail.record(Deed.of("services", "case.undisputed", "application:" + locked.id(), null, "",
                    Map.of("stage", new Change(stage.key(), move.to().key()))));
        }
    }
}
