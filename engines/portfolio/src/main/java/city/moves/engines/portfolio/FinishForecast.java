package city.moves.engines.portfolio;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a measure is finished: on the latest day of its milestones. A reached milestone stands on its actual day; an open
 * one with a forecast follows {@link Pert}, independently of the others; an open one without forecast stands on its
 * baseline. None of the days of an open milestone lies before the reporting date: each of the three points is lifted to it.
 *
 * <p>No simulation is needed: the probability that the latest is reached by a day is the product of the probabilities of
 * all. A quantile is the first day whose probability is high enough, found by bisection. A billionth less still counts as
 * enough, so that a symmetrical forecast has its middle day as P50 whatever the last digit of the arithmetic.
 */
public final class FinishForecast {
    private static final double NEARLY = 1e-9;
    private static final Comparator<Pert> ONE_ORDER = Comparator.comparingLong(Pert::optimistic)
            .thenComparingLong(Pert::likely)
            .thenComparingLong(Pert::pessimistic);

    private final List<Pert> milestones;

    private FinishForecast(List<Pert> milestones) {
        this.milestones = milestones;
    }

    /** {@code null} without milestones: then nobody can say. */
    public static @Nullable FinishForecast of(List<Milestone> milestones, LocalDate asOf) {
        // One order of factors, because a product of doubles depends on it in the last digit.
        return milestones.isEmpty()
                ? null
                : new FinishForecast(milestones.stream().map(m -> days(m, asOf)).sorted(ONE_ORDER).toList());
    }

    private static Pert days(Milestone milestone, LocalDate asOf) {
        LocalDate actual = milestone.actual();
        Forecast forecast = milestone.forecast();
        long earliest = asOf.toEpochDay();
        if (actual != null && milestone.reachedBy(asOf)) {
            return Pert.certain(actual.toEpochDay());
        }
        if (forecast == null) {
            return Pert.certain(Math.max(earliest, milestone.baseline().toEpochDay()));
        }
        return new Pert(
                Math.max(earliest, forecast.optimistic().toEpochDay()),
                Math.max(earliest, forecast.likely().toEpochDay()),
                Math.max(earliest, forecast.pessimistic().toEpochDay()));
    }

    /** The probability, 0 to 1, that everything is reached at the latest on this day. */
    public double probabilityBy(LocalDate day) {
        return probabilityBy(day.toEpochDay());
    }

    private double probabilityBy(long day) {
        double all = 1;
        for (Pert milestone : milestones) {
            all *= milestone.probabilityBy(day);
        }
        return all;
    }

    /** The first day by which everything is reached with at least this probability, in thousandths above 0. */
    public LocalDate quantile(int permille) {
        Require.that(permille > 0 && permille <= 1000, "a quantile is 1 to 1000 thousandths");
        double enough = permille / 1000.0 - NEARLY;
        long low = Long.MIN_VALUE;
        long high = Long.MIN_VALUE;
        for (Pert milestone : milestones) {
            low = Math.max(low, milestone.optimistic());
            high = Math.max(high, milestone.pessimistic());
        }
        while (low < high) {
            long middle = Math.floorDiv(low + high, 2);
            if (probabilityBy(middle) >= enough) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return LocalDate.ofEpochDay(low);
    }

    public Finish finish() {
        return new Finish(quantile(500), quantile(800));
    }
}
