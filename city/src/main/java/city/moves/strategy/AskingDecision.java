package city.moves.strategy;

import city.moves.platform.audit.AuditTrail;
import city.moves.platform.audit.Deed.Change;
import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.strategy.Decision.AffectedMeasure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a question about one or several measures before the body that decides it. The question stays as it was asked. */
@Component
class AskingDecision {

    private final Measures measures;
    private final MeasureNames names;
    private final Decisions decisions;
    private final ChangingMeasure changing;
    private final AuditTrail audit;

    AskingDecision(Measures measures, MeasureNames names, Decisions decisions, ChangingMeasure changing,
            AuditTrail audit) {
        this.measures = measures;
        this.names = names;
        this.decisions = decisions;
        this.changing = changing;
        this.audit = audit;
    }

    /**
     * A measure that the decision concerns.
     *
     * @param field  where the person chose it
     * @param effect what depends on the decision there
     */
    record Concern(String field, String measure, String effect) {}

    record AskDecision(String question, String options, String body, LocalDate dueOn, List<Concern> concerns) {}

    @Transactional
    Outcome<Decision> ask(AskDecision command, Actor actor) {
        if (!DeskRights.maySteer(actor)) {
            return Outcome.refused(DeskRights.RIGHT_MISSING);
        }
        Map<String, String> titles = names.titles(command.concerns().stream().map(Concern::measure).toList());
        List<Refusal> refusals = refusals(command.concerns(), titles);
        if (!refusals.isEmpty()) {
            return new Outcome.Refused<>(refusals);
        }
        UUID id = measures.newId();
        String keys = command.concerns().stream().map(Concern::measure).collect(Collectors.joining(", "));
        Decision decision = new Decision(id, command.concerns().getFirst().measure() + "-" + id, command.question(),
                command.options(), command.body(), command.dueOn(), command.concerns().stream().map(concern ->
                        new AffectedMeasure(concern.measure(), titles.getOrDefault(concern.measure(), ""),
                                concern.effect())).toList(), null,
                Origin.stated("", changing.today()));
        decisions.ask(decision, changing.recording(actor, ""));
        audit.record(actor.did("strategy", "decision.asked", "decision:" + decision.key(), Map.of(
                "question", new Change(null, command.question()), "body", new Change(null, command.body()),
                "dueOn", new Change(null, command.dueOn().toString()), "measures", new Change(null, keys))));
        return Outcome.done(decision);
    }

    private static List<Refusal> refusals(List<Concern> concerns, Map<String, String> titles) {
        if (concerns.isEmpty()) {
            return List.of(Refusal.ofField("massnahme-0", "strategy.desk.ask.no-measure"));
        }
        List<Refusal> refusals = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (Concern concern : concerns) {
            if (!titles.containsKey(concern.measure())) {
                refusals.add(Refusal.ofField(concern.field(), "strategy.desk.edit.no-measure", concern.measure()));
            } else if (!named.add(concern.measure())) {
                refusals.add(Refusal.ofField(concern.field(), "strategy.desk.ask.measure-twice"));
            }
        }
        return refusals;
    }
}
