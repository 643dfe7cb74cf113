package city.moves.strategy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A plan that a measure once had.
 *
 * @param number   1 for the first
 * @param decision key of the decision that set it; empty for the first
 * @param days     the planned day by the key of the milestone
 */
record Baseline(int number, String decision, Instant recordedAt, LocalDate dueOn, Map<String, LocalDate> days) {

    /** The plan that a measure has, not yet numbered. */
    static Baseline of(Measure measure, String decision, Instant at) {
        return new Baseline(0, decision, at, measure.dueOn(),
                measure.milestones().stream().collect(Collectors.toMap(Milestone::key, Milestone::baseline)));
    }
}
