package city.moves.platform.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run as the desk shows it.
 *
 * @param startedBy    name of who started it; empty for the platform
 * @param total        null if nobody knows how much there is to do
 * @param attempts     how many failed since the last step that went well
 * @param cause        of the last failure; null if there was none
 * @param logNumber    stands in the log beside the cause
 * @param node         who works on it; null if nobody does
 * @param isBeingEnded true if somebody cancelled it and its step is still at work
 */
record RunView(UUID id, String kind, String argument, boolean recurring, String startedBy, Phase phase, Instant dueAt,
        @Nullable Instant begunAt, @Nullable Instant endedAt, long done, @Nullable Long total, int attempts,
        @Nullable Cause cause, String logNumber, @Nullable String node, boolean isBeingEnded) {

    /** Something went wrong, and it is not over. */
    boolean isTroubled() {
        return phase == Phase.FAILED || phase == Phase.WAITING && attempts > 0;
    }

    /** How far it is, from 0 to 100; empty if nobody knows. */
    Optional<Integer> percent() {
        return total == null || total == 0 ? Optional.empty() : Optional.of((int) Math.min(100, done * 100 / total));
    }

    /** From its first step to its end; empty if it never began or has not ended. */
    Optional<Duration> duration() {
        return begunAt == null || endedAt == null ? Optional.empty() : Optional.of(Duration.between(begunAt, endedAt));
    }
}
