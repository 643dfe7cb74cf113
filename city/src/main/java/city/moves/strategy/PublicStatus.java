package city.moves.strategy;

import city.moves.engines.portfolio.DimensionStatus;
import city.moves.engines.portfolio.Figure;
import city.moves.engines.portfolio.Figure.Text;
import city.moves.engines.portfolio.Figure.Year;
import city.moves.engines.portfolio.Finish;
import city.moves.engines.portfolio.Progress;
import city.moves.engines.portfolio.Reason;
import city.moves.engines.portfolio.Status;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the public may see of a judgement. Colours and progress count everything; a figure from which the day of a withheld
 * milestone or a withheld amount could be read is left out.
 */
final class PublicStatus {

    private final Measure measure;
    private final Status status;
    private final boolean finishIsSecret;
    private final boolean latestStartIsSecret;
    private final Set<String> secretPredecessors;

    /**
     * @param openFinish         when the measure would be finished by its public milestones alone
     * @param secretPredecessors titles of the predecessors whose finish must not be shown
     */
    PublicStatus(Measure measure, Status status, @Nullable Finish openFinish, Set<String> secretPredecessors) {
        this.measure = measure;
        this.status = status;
        this.finishIsSecret = measure.withholdsMilestones() && !Objects.equals(status.progress().finish(), openFinish);
        this.latestStartIsSecret = !Objects.equals(lastBaseline(measure.milestones()), lastBaseline(measure.publicMilestones()));
        this.secretPredecessors = secretPredecessors;
    }

    Status status() {
        Progress all = status.progress();
        Progress shown = new Progress(all.earnedWeight(), all.plannedWeight(), all.totalWeight(), all.reached(),
                all.milestones(), all.schedule(), finishIsSecret ? null : all.finish());
        return new Status(status.lifeCycle(), status.asOf(), status.dimensions().stream()
                .map(dimension -> new DimensionStatus(shown(dimension.reason()))).toList(), shown);
    }

    private Reason shown(Reason reason) {
        return switch (reason.kind()) {
            case SCHEDULE_ON_PLAN -> finishIsSecret ? reason.withholding(1) : reason;
            case SCHEDULE_ON_PLAN_AT_START -> finishIsSecret ? reason.withholding(0) : reason;
            case SCHEDULE_FINISH_AT_RISK -> finishIsSecret ? reason.withholding(0, 1) : reason;
            case SCHEDULE_FINISH_LATE -> finishIsSecret ? reason.withholding(0, 2) : reason;
            case MILESTONE_OVERDUE -> isPublicMilestone(reason.figures()) ? reason : reason.withholding(0, 1, 2);
            case PREDECESSORS_IN_TIME -> latestStartIsSecret ? reason.withholding(1) : reason;
            case PREDECESSOR_AT_RISK, PREDECESSOR_LATE -> shownPredecessor(reason);
            case MONEY_WITHIN_APPROVED, MONEY_SLIGHTLY_OVER, MONEY_FAR_OVER, MONEY_OVERSPENT ->
                withholdsMoney(reason.figures().getFirst()) ? reason.withholding(1, 2) : reason;
            case SCHEDULE_PACE_SLOW, SCHEDULE_PACE_TOO_SLOW, NO_MILESTONES, NO_MONEY_KNOWN, POSTS_FILLED,
                 POSTS_PARTLY_FILLED, POSTS_UNFILLED, NO_POSTS_PLANNED, NO_PREDECESSORS, PREDECESSOR_STOPPED,
                 PREDECESSOR_REJECTED, PREDECESSOR_UNKNOWN, NO_OPEN_DECISION, DECISIONS_NOT_DUE, DECISION_DUE_SOON,
                 DECISION_OVERDUE, DECISION_LONG_OVERDUE, DATA_CONFIRMED_SINCE, DATA_FRESH, DATA_AGEING, DATA_STALE,
                 DATA_NEVER_CONFIRMED -> reason;
        };
    }

    private Reason shownPredecessor(Reason reason) {
        Reason withoutStart = latestStartIsSecret ? reason.withholding(2) : reason;
        return reason.figures().getFirst() instanceof Text(String title) && secretPredecessors.contains(title)
                ? withoutStart.withholding(1) : withoutStart;
    }

    private boolean isPublicMilestone(List<Figure> figures) {
        return measure.publicMilestones().stream().anyMatch(milestone -> figures.getFirst().equals(new Text(milestone.title()))
                && figures.get(1).equals(new Figure.Day(milestone.baseline())));
    }

    private boolean withholdsMoney(Figure figure) {
        return measure.budget().stream()
                .anyMatch(line -> !line.withheld().isEmpty() && figure.equals(new Year(line.year())));
    }

    private static @Nullable LocalDate lastBaseline(List<Milestone> milestones) {
        return milestones.stream().map(Milestone::baseline).max(Comparator.naturalOrder()).orElse(null);
    }
}
