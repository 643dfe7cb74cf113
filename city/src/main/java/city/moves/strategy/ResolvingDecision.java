package city.moves.strategy;

import city.moves.platform.audit.AuditTrail;
import city.moves.platform.audit.Deed.Change;
import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.strategy.Decision.Resolution;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records what a body decided. It is recorded once; a correction is a further decision. */
@Component
class ResolvingDecision {

    private final Decisions decisions;
    private final ChangingMeasure changing;
    private final AuditTrail audit;

    ResolvingDecision(Decisions decisions, ChangingMeasure changing, AuditTrail audit) {
        this.decisions = decisions;
        this.changing = changing;
        this.audit = audit;
    }

    @Transactional
    Outcome<Decision> resolve(String key, Resolution resolution, Actor actor) {
        if (!DeskRights.maySteer(actor)) {
            return Outcome.refused(DeskRights.RIGHT_MISSING);
        }
        Decision decision = decisions.find(key).orElse(null);
        if (decision == null) {
            return Outcome.refused(Trouble.NOT_FOUND, "web.trouble.not-found.text");
        }
        if (resolution.decidedOn().isAfter(changing.today())) {
            return Outcome.refused(Refusal.ofField("tag", "strategy.desk.confirm.reached-ahead"));
        }
        if (!decisions.resolve(decision.id(), resolution, changing.recording(actor, ""))) {
            return Outcome.refused(Trouble.STATE_FORBIDS, "strategy.desk.answer.already");
        }
        audit.record(actor.did("strategy", "decision.resolved", "decision:" + key, Map.of(
                "decidedOn", new Change(null, resolution.decidedOn().toString()),
                "outcome", new Change(null, resolution.outcome()), "paper", new Change(null, resolution.paper()))));
        return Outcome.done(decision);
    }
}
