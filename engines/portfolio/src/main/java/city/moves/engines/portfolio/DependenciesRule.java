package city.moves.engines.portfolio;

import static city.moves.engines.portfolio.ReasonKind.NO_PREDECESSORS;
import static city.moves.engines.portfolio.ReasonKind.PREDECESSORS_IN_TIME;
import static city.moves.engines.portfolio.ReasonKind.PREDECESSOR_AT_RISK;
import static city.moves.engines.portfolio.ReasonKind.PREDECESSOR_LATE;
import static city.moves.engines.portfolio.ReasonKind.PREDECESSOR_REJECTED;
import static city.moves.engines.portfolio.ReasonKind.PREDECESSOR_STOPPED;
import static city.moves.engines.portfolio.ReasonKind.PREDECESSOR_UNKNOWN;

import city.moves.engines.portfolio.Figure.Count;
import city.moves.engines.portfolio.Figure.Day;
import city.moves.engines.portfolio.Figure.Text;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Every predecessor against the own latest start: the planned start plus the days between the last baseline and the due
 * day (none if the plan ends later than due). What was awaited and has happened, lag included, hinders nobody any more and
 * is in time. What has not happened does not happen before the reporting date. A predecessor without dates leaves the
 * dimension unknown unless another one is yellow or red.
 */
final class DependenciesRule {
    private DependenciesRule() {}

    static Reason judge(Facts facts) {
        if (facts.inputs().predecessors().isEmpty()) {
            return Reason.of(NO_PREDECESSORS);
        }
        LocalDate latestStart = latestStart(facts.inputs());
        Reason worst = Reason.of(PREDECESSORS_IN_TIME,
                new Count(facts.inputs().predecessors().size()), new Day(latestStart));
        for (Predecessor predecessor : facts.inputs().predecessors()) {
            Reason trouble = trouble(predecessor, latestStart, facts.asOf());
            worst = trouble != null && Gravity.of(trouble) > Gravity.of(worst) ? trouble : worst;
        }
        return worst;
    }

    static LocalDate latestStart(MeasureInputs inputs) {
        long slack = inputs.milestones().isEmpty()
                ? 0
                : ChronoUnit.DAYS.between(inputs.milestones().getLast().baseline(), inputs.due());
        return inputs.start().plusDays(Math.max(0, slack));
    }

    private static @Nullable Reason trouble(Predecessor predecessor, LocalDate latestStart, LocalDate asOf) {
        return switch (predecessor.lifeCycle()) {
            case STOPPED -> Reason.of(PREDECESSOR_STOPPED, new Text(predecessor.title()));
            case REJECTED -> Reason.of(PREDECESSOR_REJECTED, new Text(predecessor.title()));
            case DONE -> delay(predecessor, true, latestStart, asOf);
            case RUNNING, PAUSED ->
                delay(predecessor, predecessor.type() == DependencyType.START_START, latestStart, asOf);
            case IDEA, REQUESTED, DECIDED, DEFERRED -> delay(predecessor, false, latestStart, asOf);
        };
    }

    /** @param happened whether the awaited start or finish is a fact */
    private static @Nullable Reason delay(
            Predecessor predecessor, boolean happened, LocalDate latestStart, LocalDate asOf) {
        Finish awaited = awaited(predecessor);
        if (awaited == null) {
            return happened ? null : Reason.of(PREDECESSOR_UNKNOWN, new Text(predecessor.title()));
        }
        LocalDate p50 = day(awaited.p50(), happened, asOf).plusDays(predecessor.lagDays());
        LocalDate p80 = day(awaited.p80(), happened, asOf).plusDays(predecessor.lagDays());
        if (happened && !p80.isAfter(asOf) || !p80.isAfter(latestStart)) {
            return null;
        }
        return p50.isAfter(latestStart)
                ? Reason.of(PREDECESSOR_LATE, new Text(predecessor.title()), new Day(p50), new Day(latestStart))
                : Reason.of(PREDECESSOR_AT_RISK, new Text(predecessor.title()), new Day(p80), new Day(latestStart));
    }

    private static @Nullable Finish awaited(Predecessor predecessor) {
        LocalDate start = predecessor.start();
        return switch (predecessor.type()) {
            case FINISH_START -> predecessor.finish();
            case START_START -> start == null ? null : new Finish(start, start);
        };
    }

    private static LocalDate day(LocalDate known, boolean happened, LocalDate asOf) {
        return happened || known.isAfter(asOf) ? known : asOf;
    }
}
