package city.moves.strategy;

import city.moves.platform.audit.AuditTrail;
import city.moves.platform.audit.Deed.Change;
import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Formats;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The last step of every use case that changes a measure: the next state is stored, and the trail says what it changed. */
@Component
class ChangingMeasure {

    private final Measures measures;
    private final StatingOrigin stating;
    private final AuditTrail audit;
    private final Clock clock;

    ChangingMeasure(Measures measures, StatingOrigin stating, AuditTrail audit, Clock clock) {
        this.measures = measures;
        this.stating = stating;
        this.audit = audit;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Formats.CITY_TIME);
    }

    Recording recording(Actor actor, String note) {
        return new Recording(clock.instant(), actor.displayName(), note);
    }

    /** Stores the state that follows; refused if somebody else was faster. */
    @Transactional(propagation = Propagation.MANDATORY)
    Outcome<Measure> store(Measure before, Measure after, String action, String note, Actor actor) {
        Map<String, Change> changes = MeasureFacts.changes(before, after);
        if (changes.isEmpty()) {
            return Outcome.done(before);
        }
        Optional<Measure> stored = measures.change(stating.in(after), recording(actor, note));
        if (stored.isEmpty()) {
            return changedMeanwhile();
        }
        audit.record(actor.did("strategy", action, "measure:" + before.key(), changes));
        return Outcome.done(stored.get());
    }

    static <T> Outcome<T> changedMeanwhile() {
        return Outcome.refused(Trouble.CHANGED_MEANWHILE, "strategy.desk.changed-meanwhile");
    }
}
