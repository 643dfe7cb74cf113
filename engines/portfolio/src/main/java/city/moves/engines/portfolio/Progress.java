package city.moves.engines.portfolio;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a measure is. A milestone counts in full or not at all.
 *
 * @param earnedWeight EV, the weight of the reached milestones
 * @param plannedWeight PV, the weight whose baseline has passed
 * @param totalWeight the weight of all milestones
 * @param reached number of reached milestones
 * @param milestones number of all milestones
 * @param schedule {@code null} when no milestone has a weight
 * @param finish {@code null} when there is no milestone or when nothing will be finished any more
 */
public record Progress(
        long earnedWeight,
        long plannedWeight,
        long totalWeight,
        int reached,
        int milestones,
        @Nullable EarnedSchedule schedule,
        @Nullable Finish finish) {

    public Progress {
        Require.that(0 <= earnedWeight && earnedWeight <= totalWeight, "earned weight is a part of the total");
        Require.that(0 <= plannedWeight && plannedWeight <= totalWeight, "planned weight is a part of the total");
        Require.that(0 <= reached && reached <= milestones, "reached milestones are some of all");
    }

    /**
     * @param asOf the day whose facts count
     * @param plannedUntil the day until which the plan counts
     */
    static Progress of(MeasureInputs inputs, LocalDate asOf, LocalDate plannedUntil) {
        long earned = 0;
        long planned = 0;
        long total = 0;
        int reached = 0;
        for (Milestone milestone : inputs.milestones()) {
            boolean done = milestone.reachedBy(asOf);
            total += milestone.weight();
            earned += done ? milestone.weight() : 0;
            planned += milestone.baseline().isAfter(plannedUntil) ? 0 : milestone.weight();
            reached += done ? 1 : 0;
        }
        return new Progress(earned, planned, total, reached, inputs.milestones().size(),
                EarnedSchedule.of(inputs.start(), inputs.milestones(), asOf), finish(inputs, asOf));
    }

    private static @Nullable Finish finish(MeasureInputs inputs, LocalDate asOf) {
        List<Milestone> counted = switch (inputs.lifeCycle()) {
            case STOPPED, REJECTED -> List.of();
            case DONE -> inputs.milestones().stream().filter(milestone -> milestone.reachedBy(asOf)).toList();
            case IDEA, REQUESTED, DECIDED, RUNNING, PAUSED, DEFERRED -> inputs.milestones();
        };
        FinishForecast forecast = FinishForecast.of(counted, asOf);
        return forecast == null ? null : forecast.finish();
    }
}
