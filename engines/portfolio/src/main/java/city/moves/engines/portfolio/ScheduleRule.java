package city.moves.engines.portfolio;

import static city.moves.engines.portfolio.ReasonKind.MILESTONE_OVERDUE;
import static city.moves.engines.portfolio.ReasonKind.NO_MILESTONES;
import static city.moves.engines.portfolio.ReasonKind.SCHEDULE_FINISH_AT_RISK;
import static city.moves.engines.portfolio.ReasonKind.SCHEDULE_FINISH_LATE;
import static city.moves.engines.portfolio.ReasonKind.SCHEDULE_ON_PLAN;
import static city.moves.engines.portfolio.ReasonKind.SCHEDULE_ON_PLAN_AT_START;
import static city.moves.engines.portfolio.ReasonKind.SCHEDULE_PACE_SLOW;
import static city.moves.engines.portfolio.ReasonKind.SCHEDULE_PACE_TOO_SLOW;

import city.moves.engines.portfolio.Figure.Day;
import city.moves.engines.portfolio.Figure.Days;
import city.moves.engines.portfolio.Figure.Ratio;
import city.moves.engines.portfolio.Figure.Text;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Green needs the pace and a likely finish in time; yellow a tolerable pace and a finish in time that is at least as likely
 * as not. A mandatory milestone overdue beyond the grace is red. Of several findings the gravest speaks; among equals the
 * most concrete one: the milestone before the finish, the finish before the pace.
 */
final class ScheduleRule {
    private ScheduleRule() {}

    static Reason judge(Facts facts) {
        Finish finish = facts.progress().finish();
        if (finish == null) {
            return Reason.of(NO_MILESTONES);
        }
        EarnedSchedule schedule = facts.progress().schedule();
        Fraction performance = schedule == null ? null : schedule.performance();
        return Stream.of(overdue(facts), late(finish, facts.inputs().due()), slow(performance, facts.thresholds()))
                .flatMap(Optional::stream)
                .reduce((first, second) -> Gravity.of(second) > Gravity.of(first) ? second : first)
                .orElseGet(() -> onPlan(performance, finish, facts.inputs().due()));
    }

    private static Optional<Reason> overdue(Facts facts) {
        return facts.inputs().milestones().stream()
                .filter(milestone -> milestone.mandatory() && !milestone.reachedBy(facts.asOf()))
                .filter(milestone -> -facts.daysUntil(milestone.baseline()) > facts.thresholds().milestoneGraceDays())
                .findFirst() // milestones are ordered by baseline
                .map(milestone -> Reason.of(MILESTONE_OVERDUE, new Text(milestone.title()),
                        new Day(milestone.baseline()), new Days(-facts.daysUntil(milestone.baseline()))));
    }

    private static Optional<Reason> late(Finish finish, LocalDate due) {
        if (finish.p50().isAfter(due)) {
            return Optional.of(Reason.of(SCHEDULE_FINISH_LATE, new Day(finish.p50()), new Day(due),
                    new Days(ChronoUnit.DAYS.between(due, finish.p50()))));
        }
        return finish.p80().isAfter(due)
                ? Optional.of(Reason.of(SCHEDULE_FINISH_AT_RISK,
                        new Day(finish.p50()), new Day(finish.p80()), new Day(due)))
                : Optional.empty();
    }

    private static Optional<Reason> slow(@Nullable Fraction performance, Thresholds thresholds) {
        Fraction green = Fraction.permille(thresholds.spiGreenPermille());
        Fraction yellow = Fraction.permille(thresholds.spiYellowPermille());
        if (performance == null || performance.atLeast(green)) {
            return Optional.empty();
        }
        return Optional.of(performance.atLeast(yellow)
                ? Reason.of(SCHEDULE_PACE_SLOW, new Ratio(performance), new Ratio(green))
                : Reason.of(SCHEDULE_PACE_TOO_SLOW, new Ratio(performance), new Ratio(yellow)));
    }

    private static Reason onPlan(@Nullable Fraction performance, Finish finish, LocalDate due) {
        return performance == null
                ? Reason.of(SCHEDULE_ON_PLAN_AT_START, new Day(finish.p80()), new Day(due))
                : Reason.of(SCHEDULE_ON_PLAN, new Ratio(performance), new Day(finish.p80()), new Day(due));
    }
}
