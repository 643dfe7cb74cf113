package city.moves.services;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A service as it was written at one time. What was published never changes.
 *
 * @param number    counted from one within the service
 * @param validFrom the first day on which it is read; null until it is published
 * @param validTo   the first day on which it is no longer read; null while no end is set
 * @param editor    who wrote it last
 * @param reviewer  who published it, never the editor; null until then
 * @param remark    what the reviewer sent it back with, or why it was withdrawn; empty for nothing
 * @param version   of the row, raised by each change
 */
public record ServiceVersion(UUID id, int number, VersionState state, @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo, Description description, Signature editor, @Nullable Signature reviewer,
        String remark, int version) {

    /** True if everyone reads it on this day. */
    public boolean isValidOn(LocalDate day) {
        return state == VersionState.PUBLISHED && validFrom != null && !validFrom.isAfter(day)
                && (validTo == null || validTo.isAfter(day));
    }
}
