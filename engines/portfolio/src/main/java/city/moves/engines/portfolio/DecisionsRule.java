package city.moves.engines.portfolio;

import static city.moves.engines.portfolio.ReasonKind.DECISIONS_NOT_DUE;
import static city.moves.engines.portfolio.ReasonKind.DECISION_DUE_SOON;
import static city.moves.engines.portfolio.ReasonKind.DECISION_LONG_OVERDUE;
import static city.moves.engines.portfolio.ReasonKind.DECISION_OVERDUE;
import static city.moves.engines.portfolio.ReasonKind.NO_OPEN_DECISION;

import city.moves.engines.portfolio.Figure.Count;
import city.moves.engines.portfolio.Figure.Day;
import city.moves.engines.portfolio.Figure.Days;
import city.moves.engines.portfolio.Figure.Text;
import java.util.Comparator;
import java.util.List;

/** The decision with the earliest due day decides; none is worse than it. */
final class DecisionsRule {
    private DecisionsRule() {}

    static Reason judge(Facts facts) {
        List<OpenDecision> open = facts.inputs().decisions();
        return open.stream()
                .min(Comparator.comparing(OpenDecision::dueOn))
                .map(first -> judge(first, open.size(), facts))
                .orElseGet(() -> Reason.of(NO_OPEN_DECISION));
    }

    private static Reason judge(OpenDecision first, int open, Facts facts) {
        long days = facts.daysUntil(first.dueOn());
        if (days > facts.thresholds().decisionHorizonDays()) {
            return Reason.of(DECISIONS_NOT_DUE, new Count(open), new Day(first.dueOn()));
        }
        if (days >= 0) {
            return Reason.of(DECISION_DUE_SOON, new Text(first.question()), new Day(first.dueOn()), new Days(days));
        }
        ReasonKind kind = -days <= facts.thresholds().decisionGraceDays() ? DECISION_OVERDUE : DECISION_LONG_OVERDUE;
        return Reason.of(kind, new Text(first.question()), new Day(first.dueOn()), new Days(-days));
    }
}
