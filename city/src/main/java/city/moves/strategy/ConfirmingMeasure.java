package city.moves.strategy;

import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The monthly word of an owner: what is reached, when the rest is expected, and a dated remark. Whoever confirms gives
 * facts; the colour follows from them.
 */
@Component
class ConfirmingMeasure {

    private final Measures measures;
    private final ChangingMeasure changing;

    ConfirmingMeasure(Measures measures, ChangingMeasure changing) {
        this.measures = measures;
        this.changing = changing;
    }

    /** What is said of an open milestone: it was reached, or when it will be; neither means that the plan holds. */
    record MilestoneWord(String milestone, @Nullable LocalDate reached, String evidence, @Nullable Forecast forecast) {}

    /** @param version of the measure that the person saw */
    record ConfirmMeasure(String key, int version, List<MilestoneWord> milestones, String remark) {}

    @Transactional
    Outcome<Measure> confirm(ConfirmMeasure command, Actor actor) {
        Measure measure = measures.find(command.key()).orElse(null);
        if (measure == null) {
            return Outcome.refused(Trouble.NOT_FOUND, "web.trouble.not-found.text");
        }
        if (!DeskRights.mayConfirm(actor, measure)) {
            return Outcome.refused(DeskRights.RIGHT_MISSING);
        }
        if (measure.lifeCycle().next().isEmpty()) {
            return Outcome.refused(Trouble.STATE_FORBIDS, "strategy.desk.confirm.ended");
        }
        if (measure.version() != command.version()) {
            return ChangingMeasure.changedMeanwhile();
        }
        LocalDate today = changing.today();
        List<Refusal> refusals = refusals(command.milestones(), today);
        if (!refusals.isEmpty()) {
            return new Outcome.Refused<>(refusals);
        }
        Measure confirmed = measure.draft().withMilestones(said(measure, command.milestones()))
                .remarked(command.remark(), today).confirmed(today).measure();
        return changing.store(measure, confirmed, "measure.confirmed", "", actor);
    }

    private static List<Refusal> refusals(List<MilestoneWord> words, LocalDate today) {
        List<Refusal> refusals = new ArrayList<>();
        for (MilestoneWord word : words) {
            if (word.reached() != null && word.reached().isAfter(today)) {
                refusals.add(Refusal.ofField(reachedField(word.milestone()), "strategy.desk.confirm.reached-ahead"));
            }
            Forecast forecast = word.forecast();
            if (word.reached() == null && forecast != null && forecast.likely().isBefore(today)) {
                refusals.add(Refusal.ofField(likelyField(word.milestone()), "strategy.desk.confirm.likely-past"));
            }
        }
        return refusals;
    }

    private static List<Milestone> said(Measure measure, List<MilestoneWord> words) {
        Map<String, MilestoneWord> byKey =
                words.stream().collect(Collectors.toMap(MilestoneWord::milestone, Function.identity(), (one, _) -> one));
        return measure.milestones().stream().map(milestone -> {
            MilestoneWord word = byKey.get(milestone.key());
            return word == null || !milestone.open() ? milestone : said(milestone, word);
        }).toList();
    }

    private static Milestone said(Milestone milestone, MilestoneWord word) {
        LocalDate reached = word.reached();
        return reached == null ? milestone.expectedAt(word.forecast()) : milestone.reached(reached, word.evidence());
    }

    static String reachedField(String milestone) {
        return "erreicht-" + milestone;
    }

    static String likelyField(String milestone) {
        return "wahrscheinlich-" + milestone;
    }
}
