package city.moves.strategy;

import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The steering office changes what is said of a measure; the plan of a running one only by a decision. */
@Component
class EditingMeasure {

    private final Measures measures;
    private final MeasureRules rules;
    private final ChangingMeasure changing;

    EditingMeasure(Measures measures, MeasureRules rules, ChangingMeasure changing) {
        this.measures = measures;
        this.rules = rules;
        this.changing = changing;
    }

    /**
     * Stores the edited state.
     *
     * @param edited made from the version that the person saw
     */
    @Transactional
    Outcome<Measure> edit(Measure edited, Actor actor) {
        if (!DeskRights.maySteer(actor)) {
            return Outcome.refused(DeskRights.RIGHT_MISSING);
        }
        Measure stored = measures.find(edited.key()).orElse(null);
        if (stored == null) {
            return Outcome.refused(Trouble.NOT_FOUND, "web.trouble.not-found.text");
        }
        if (stored.version() != edited.version()) {
            return ChangingMeasure.changedMeanwhile();
        }
        if (!MeasureRules.planIsOpen(stored) && MeasureRules.changesPlan(stored, edited)) {
            return Outcome.refused(Trouble.STATE_FORBIDS, "strategy.desk.edit.plan-locked");
        }
        measures.lockStructure();
        List<Refusal> refusals = new ArrayList<>(rules.refusals(edited));
        refusals.addAll(reachedAhead(stored, edited, changing.today()));
        return refusals.isEmpty() ? changing.store(stored, edited, "measure.edited", "", actor)
                : new Outcome.Refused<>(refusals);
    }

    private static List<Refusal> reachedAhead(Measure stored, Measure edited, LocalDate today) {
        return edited.milestones().stream().filter(milestone -> milestone.reachedAhead(stored, today))
                .map(milestone -> Refusal.ofField("schritt-" + milestone.key() + "-erreicht",
                        "strategy.desk.confirm.reached-ahead")).toList();
    }
}
