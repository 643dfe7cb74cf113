package city.moves.strategy;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The status of a measure at a released reporting date, beside the one before it.
 *
 * @param reason  why it rests or ended early, as its office says it; empty if there is none
 * @param details where the data come from that it was computed from
 */
record StatusChange(LocalDate day, Instant releasedAt, String key, String title, StatusWord word,
        @Nullable StatusWord previous, String outcome, String reason, Origin details) {}
