package city.moves.strategy;

import city.moves.platform.audit.AuditTrail;
import city.moves.platform.audit.Deed.Change;
import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Trouble;
import city.moves.strategy.Decision.AffectedMeasure;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a question about a measure before the body that decides it. The question stays as it was asked. */
@Component
class AskingDecision {

    private final Measures measures;
    private final Decisions decisions;
    private final ChangingMeasure changing;
    private final AuditTrail audit;

    AskingDecision(Measures measures, Decisions decisions, ChangingMeasure changing, AuditTrail audit) {
        this.measures = measures;
        this.decisions = decisions;
        this.changing = changing;
        this.audit = audit;
    }

    record AskDecision(String measure, String question, String options, String body, LocalDate dueOn, String effect) {}

    @Transactional
    Outcome<Decision> ask(AskDecision command, Actor actor) {
        if (!DeskRights.maySteer(actor)) {
            return Outcome.refused(DeskRights.RIGHT_MISSING);
        }
        Measure measure = measures.find(command.measure()).orElse(null);
        if (measure == null) {
            return Outcome.refused(Trouble.NOT_FOUND, "web.trouble.not-found.text");
        }
        UUID id = measures.newId();
        Decision decision = new Decision(id, measure.key() + "-" + id, command.question(), command.options(),
                command.body(), command.dueOn(),
                List.of(new AffectedMeasure(measure.key(), measure.title(), command.effect())), null, Origin.ENTERED);
        decisions.ask(decision, changing.recording(actor, ""));
        audit.record(actor.did("strategy", "decision.asked", "decision:" + decision.key(), Map.of(
                "question", new Change(null, command.question()), "body", new Change(null, command.body()),
                "dueOn", new Change(null, command.dueOn().toString()),
                "measure", new Change(null, measure.key()))));
        return Outcome.done(decision);
    }
}
