package city.moves.strategy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why there is nothing to show yet: no strategy at all, or no report for the day that was asked for.
 *
 * @param first the first day of which there is a report; null if there is none
 */
record EmptyStrategy(@Nullable LocalDate first) {}
