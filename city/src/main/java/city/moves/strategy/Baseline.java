package city.moves.strategy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * A plan that a measure once had.
 *
 * @param number   1 for the first
 * @param decision key of the decision that set it; empty for the first
 * @param days     the planned day by the key of the milestone
 */
record Baseline(int number, String decision, Instant recordedAt, LocalDate dueOn, Map<String, LocalDate> days) {}
