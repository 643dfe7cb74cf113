package city.moves.strategy;

import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a measure whose work has begun a new plan. It needs a decision that was taken on this measure, and the old plan
 * stays visible. What is reached keeps its planned day: only what lies ahead is planned anew.
 */
@Component
class SettingBaseline {

    private final Measures measures;
    private final Decisions decisions;
    private final Baselines baselines;
    private final MeasureRules rules;
    private final ChangingMeasure changing;

    SettingBaseline(Measures measures, Decisions decisions, Baselines baselines, MeasureRules rules,
            ChangingMeasure changing) {
        this.measures = measures;
        this.decisions = decisions;
        this.baselines = baselines;
        this.rules = rules;
        this.changing = changing;
    }

    /**
     * @param decision key of the decision that sets the plan
     * @param days     the new planned day by the key of an open milestone
     * @param added    milestones that the plan did not have
     */
    record SetBaseline(String key, int version, String decision, LocalDate dueOn, Map<String, LocalDate> days,
            List<Milestone> added) {}

    @Transactional
    Outcome<Measure> set(SetBaseline command, Actor actor) {
        if (!DeskRights.maySteer(actor)) {
            return Outcome.refused(DeskRights.RIGHT_MISSING);
        }
        Measure measure = measures.find(command.key()).orElse(null);
        if (measure == null) {
            return Outcome.refused(Trouble.NOT_FOUND, "web.trouble.not-found.text");
        }
        if (!measure.lifeCycle().hasColour()) {
            return Outcome.refused(Trouble.STATE_FORBIDS, "strategy.desk.plan.not-running");
        }
        if (measure.version() != command.version()) {
            return ChangingMeasure.changedMeanwhile();
        }
        Optional<Decision> decision = decisions.ofMeasure(measure.id()).stream()
                .filter(one -> one.key().equals(command.decision()) && !one.open()).findFirst();
        if (decision.isEmpty()) {
            return Outcome.refused(Refusal.ofField("beschluss", "strategy.desk.plan.no-decision"));
        }
        Measure planned = planned(measure, command);
        List<Refusal> refusals = rules.refusals(planned);
        if (!refusals.isEmpty()) {
            return new Outcome.Refused<>(refusals);
        }
        return store(measure, planned, decision.get(), actor);
    }

    private Outcome<Measure> store(Measure measure, Measure planned, Decision decision, Actor actor) {
        Outcome<Measure> outcome =
                changing.store(measure, planned, "measure.replanned", decision.question(), actor);
        if (outcome instanceof Outcome.Done<Measure> && MeasureRules.changesPlan(measure, planned)) {
            Recording recording = changing.recording(actor, "");
            baselines.addFirst(measure, recording.at());
            baselines.add(measure.id(), decision.id(), Baseline.of(planned, decision.key(), recording.at()));
        }
        return outcome;
    }

    private static Measure planned(Measure measure, SetBaseline command) {
        List<Milestone> milestones = new ArrayList<>(measure.milestones().stream()
                .map(one -> one.open() ? one.plannedFor(command.days().getOrDefault(one.key(), one.baseline())) : one)
                .toList());
        milestones.addAll(command.added());
        return measure.draft().from(measure.startOn(), command.dueOn()).withMilestones(milestones).measure();
    }
}
