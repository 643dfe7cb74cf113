package city.moves.strategy;

import city.moves.engines.portfolio.LifeCycle;
import city.moves.platform.audit.AuditTrail;
import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A new measure begins as an idea; everything else is said of it later. */
@Component
class AddingMeasure {

    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_KEY = 80;

    private final Measures measures;
    private final MeasureRules rules;
    private final ChangingMeasure changing;
    private final StatingOrigin stating;
    private final AuditTrail audit;

    AddingMeasure(Measures measures, MeasureRules rules, ChangingMeasure changing, StatingOrigin stating,
            AuditTrail audit) {
        this.measures = measures;
        this.rules = rules;
        this.changing = changing;
        this.stating = stating;
        this.audit = audit;
    }

    record AddMeasure(String key, String title, String summary, String bundle, String office, LocalDate startOn,
            LocalDate dueOn) {}

    @Transactional
    Outcome<Measure> add(AddMeasure command, Actor actor) {
        if (!DeskRights.maySteer(actor)) {
            return Outcome.refused(DeskRights.RIGHT_MISSING);
        }
        measures.lockStructure();
        Measure measure = new Measure(measures.newId(), command.key(), command.title(), command.summary(),
                command.bundle(), command.office(), List.of(), LifeCycle.IDEA, "", null, command.startOn(),
                command.dueOn(), null, "", null, List.of(), List.of(), List.of(), List.of(), List.of(),
                stating.by(command.office()), 1);
        List<Refusal> refusals = new ArrayList<>(rules.refusals(measure));
        if (!isKey(command.key())) {
            refusals.add(Refusal.ofField("kennung", "strategy.desk.add.no-key"));
        } else if (measures.find(command.key()).isPresent()) {
            refusals.add(Refusal.ofField("kennung", "strategy.desk.add.key-taken"));
        }
        if (!refusals.isEmpty()) {
            return new Outcome.Refused<>(refusals);
        }
        measures.add(measure, changing.recording(actor, ""));
        audit.record(actor.did("strategy", "measure.added", "measure:" + measure.key(),
                MeasureFacts.changes(null, measure)));
        return Outcome.done(measure);
    }

    static boolean isKey(String key) {
        return key.length() <= LONGEST_KEY && KEY.matcher(key).matches();
    }
}
