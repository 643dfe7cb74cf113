package city.moves.strategy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A day that a status refers to. It is proposed by one person and released by another; once released it never changes.
 *
 * @param thresholds the thresholds by which it was judged, in their canonical text
 */
record ReportingDate(LocalDate day, String ruleVersion, String thresholds, Signature proposed,
        @Nullable Signature released) {

    /** Who did it and when. */
    record Signature(UUID account, String name, Instant at) {}

    boolean isReleased() {
        return released != null;
    }
}
