package city.moves.engines.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The planned value of a measure at the end of each month, from the baselines of its milestones. Two days are points of
 * the curve although they end no month: the reporting date, so that a measure exactly on its plan is never behind it, and
 * the last baseline, so that the plan is as long as it says. Months in which nothing changes are left out: the curve has a
 * handful of points per milestone, however far away a baseline lies.
 */
final class PlanCurve {
    private PlanCurve() {}

    static List<PlanPoint> of(LocalDate start, List<Milestone> milestones, Fraction actualTime) {
        List<PlanPoint> steps = milestones.stream()
                .filter(milestone -> milestone.weight() > 0)
                .map(milestone -> new PlanPoint(Months.between(start, milestone.baseline()), milestone.weight()))
                .toList();
        Fraction end = steps.stream().map(PlanPoint::month).reduce(Fraction.ZERO, Fraction::max);
        TreeSet<Fraction> months = new TreeSet<>(List.of(Fraction.ZERO, end));
        for (PlanPoint step : steps) {
            Fraction monthEnd = step.month().ceiling();
            months.add(monthEnd);
            months.add(monthEnd.minus(Fraction.ONE).max(Fraction.ZERO));
        }
        months.add(actualTime);
        return curve(steps, months.headSet(end, true));
    }

    private static List<PlanPoint> curve(List<PlanPoint> steps, Iterable<Fraction> months) {
        List<PlanPoint> curve = new ArrayList<>();
        for (Fraction month : months) {
            long planned = 0;
            for (PlanPoint step : steps) {
                planned += month.atLeast(step.month()) ? step.planned() : 0;
            }
            curve.add(new PlanPoint(month, planned));
        }
        return curve;
    }
}
