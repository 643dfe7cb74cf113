package city.moves.strategy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step whose end can be proven.
 *
 * @param key       unique within the measure
 * @param weight    share of the measure's work in relation to its other milestones
 * @param mandatory the measure is not done without it
 * @param baseline  the day by the plan
 * @param forecast  what the owner expects; null: the plan
 * @param actual    the day it was reached; null while it is open
 * @param evidence  address or name of the proof
 * @param withheld  why it is not public; empty if it is
 */
record Milestone(String key, String title, int weight, boolean mandatory, LocalDate baseline,
        @Nullable Forecast forecast, @Nullable LocalDate actual, String evidence, String withheld) {

    boolean open() {
        return actual == null;
    }

    /** The day on which it is expected: reached, forecast or planned. */
    LocalDate expected() {
        if (actual != null) {
            return actual;
        }
        return forecast == null ? baseline : forecast.likely();
    }

    /** True if it is newly said to be reached on a day that has not come; what was stored before is let be. */
    boolean reachedAhead(Measure before, LocalDate today) {
        return actual != null && actual.isAfter(today)
                && before.milestone(key).filter(stored -> actual.equals(stored.actual())).isEmpty();
    }

    Milestone reached(LocalDate day, String proof) {
        return new Milestone(key, title, weight, mandatory, baseline, forecast, day, proof, withheld);
    }

    Milestone reopened() {
        return new Milestone(key, title, weight, mandatory, baseline, forecast, null, evidence, withheld);
    }

    Milestone expectedAt(@Nullable Forecast newForecast) {
        return new Milestone(key, title, weight, mandatory, baseline, newForecast, actual, evidence, withheld);
    }

    Milestone plannedFor(LocalDate newBaseline) {
        return new Milestone(key, title, weight, mandatory, newBaseline, forecast, actual, evidence, withheld);
    }
}
