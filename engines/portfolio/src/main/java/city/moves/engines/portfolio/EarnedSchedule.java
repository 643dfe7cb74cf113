package city.moves.engines.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Earned schedule after Walter Lipke: how far along its plan a measure is, told in months instead of money, so that the
 * figures stay meaningful when the plan is over. All figures are exact.
 *
 * @param completed C, the months of the plan whose planned value is earned in full
 * @param earned ES, the month of the plan at which as much was planned as is earned by now
 * @param actualTime AT, the months passed since the start
 * @param plannedDuration PD, the month at which the whole value is planned to be reached
 */
public record EarnedSchedule(Fraction completed, Fraction earned, Fraction actualTime, Fraction plannedDuration) {

    /**
     * The formula {@code ES = C + (EV - PV_C) / (PV_C+1 - PV_C)}, scaled by the distance of the two points where it is not
     * one month. On a flat stretch C is its end: nothing more was planned until then. Everything earned is PD.
     *
     * @param curve planned value, cumulative, by rising month; not empty
     */
    public static EarnedSchedule of(List<PlanPoint> curve, long earnedValue, Fraction actualTime) {
        requireRising(curve);
        long total = curve.getLast().planned();
        Fraction end = curve.stream().filter(point -> point.planned() == total).findFirst().orElseThrow().month();
        if (earnedValue >= total) {
            return new EarnedSchedule(end, end, actualTime, end);
        }
        PlanPoint complete = null;
        PlanPoint next = curve.getFirst();
        for (int i = 1; i < curve.size() && next.planned() <= earnedValue; i++) {
            complete = next;
            next = curve.get(i);
        }
        if (complete == null) {
            return new EarnedSchedule(Fraction.ZERO, Fraction.ZERO, actualTime, end);
        }
        Fraction share = Fraction.of(earnedValue - complete.planned(), next.planned() - complete.planned());
        Fraction earned = complete.month().plus(share.times(next.month().minus(complete.month())));
        return new EarnedSchedule(complete.month(), earned, actualTime, end);
    }

    /** With the planned value at the end of months 1, 2, 3 …; nothing is planned at month 0. */
    public static EarnedSchedule monthly(List<Long> plannedCumulative, long earnedValue, Fraction actualTime) {
        List<PlanPoint> curve = new ArrayList<>(List.of(new PlanPoint(Fraction.ZERO, 0)));
        for (long planned : plannedCumulative) {
            curve.add(new PlanPoint(Fraction.of(curve.size()), planned));
        }
        return of(curve, earnedValue, actualTime);
    }

    /**
     * Of a measure, as of a day; {@code null} when its milestones have no weight. Time stops with the last milestone:
     * finished in time, a measure does not fall behind while it waits to be declared done.
     */
    public static @Nullable EarnedSchedule of(LocalDate start, List<Milestone> milestones, LocalDate asOf) {
        long total = 0;
        long earned = 0;
        LocalDate last = LocalDate.MIN;
        for (Milestone milestone : milestones) {
            total += milestone.weight();
            LocalDate actual = milestone.actual();
            if (milestone.weight() > 0 && actual != null && milestone.reachedBy(asOf)) {
                earned += milestone.weight();
                last = actual.isAfter(last) ? actual : last;
            }
        }
        if (total == 0) {
            return null;
        }
        Fraction actualTime = Months.between(start, earned == total ? last : asOf);
        return of(PlanCurve.of(start, milestones, actualTime), earned, actualTime);
    }

    /** {@code SV(t) = ES - AT}: months ahead of the plan, behind it when negative. */
    public Fraction variance() {
        return earned.minus(actualTime);
    }

    /** {@code SPI(t) = ES / AT}; {@code null} as long as no time has passed or when the plan takes none. */
    public @Nullable Fraction performance() {
        boolean meaningless = actualTime.signum() == 0 || plannedDuration.signum() == 0;
        return meaningless ? null : earned.dividedBy(actualTime);
    }

    /** {@code IEAC(t) = PD / SPI(t)}: the whole duration if the pace stays; {@code null} without a pace. */
    public @Nullable Fraction estimateAtCompletion() {
        Fraction performance = performance();
        return performance == null || performance.signum() == 0 ? null : plannedDuration.dividedBy(performance);
    }

    /** {@code TSPI = (PD - ES) / (PD - AT)}: the pace needed from now on; {@code null} when the plan is over. */
    public @Nullable Fraction toCompletePerformance() {
        Fraction left = plannedDuration.minus(actualTime);
        return left.signum() <= 0 ? null : plannedDuration.minus(earned).dividedBy(left);
    }

    private static void requireRising(List<PlanPoint> curve) {
        Require.that(!curve.isEmpty(), "a curve of planned value has at least one point");
        for (int i = 1; i < curve.size(); i++) {
            PlanPoint before = curve.get(i - 1);
            PlanPoint point = curve.get(i);
            Require.that(point.month().compareTo(before.month()) > 0 && point.planned() >= before.planned(),
                    "a curve of planned value does not fall");
        }
    }
}
