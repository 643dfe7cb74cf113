package city.moves.engines.portfolio;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of judging one measure.
 *
 * @param lifeCycle tells among others whether the colour is the last one of a paused measure
 * @param asOf the day whose facts counted: the reporting date, or the earlier day since which the measure stands still
 * @param dimensions one verdict each for a running or paused measure, none for any other
 */
public record Status(LifeCycle lifeCycle, LocalDate asOf, List<DimensionStatus> dimensions, Progress progress) {
    public Status {
        dimensions = List.copyOf(dimensions);
        Require.distinct(dimensions, DimensionStatus::dimension, "dimension");
        Require.that(dimensions.isEmpty() || lifeCycle.hasColour(), "only running and paused measures have colours");
    }

    /** The worst dimension; {@code null} for a measure that has no colour. */
    public @Nullable Colour overall() {
        return Colour.worst(dimensions.stream().map(DimensionStatus::colour).toList());
    }

    /** The reason of the first dimension that has the overall colour. */
    public @Nullable Reason decisive() {
        Colour overall = overall();
        return dimensions.stream()
                .filter(dimension -> overall != null && dimension.colour() == overall)
                .map(DimensionStatus::reason)
                .findFirst()
                .orElse(null);
    }

    /** EV as a share of the whole. Without weighted milestones it is everything for a done measure, else nothing. */
    public Fraction earnedShare() {
        if (progress.totalWeight() > 0) {
            return Fraction.of(progress.earnedWeight(), progress.totalWeight());
        }
        return lifeCycle == LifeCycle.DONE ? Fraction.ONE : Fraction.ZERO;
    }
}
