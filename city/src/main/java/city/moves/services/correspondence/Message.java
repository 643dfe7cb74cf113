package city.moves.services.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message between office and applicant.
 *
 * @param text   as it was written; empty where a notice speaks for itself
 * @param name   of who wrote it
 * @param due    until when an answer is asked for; null if none is
 * @param notice number of the notice that it brings; null for none
 * @param opened when the applicant first read it; null until then, and for what the applicant wrote
 */
public record Message(UUID id, UUID application, Kind kind, String text, String name, @Nullable LocalDate due,
        @Nullable Integer notice, Instant at, @Nullable Instant opened) {

    /** What a message is. */
    public enum Kind {
        NEWS,
        REQUEST,
        ANSWER,
        NOTICE;

        public String slug() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** True if the applicant wrote it. */
    public boolean isFromApplicant() {
        return kind == Kind.ANSWER;
    }
}
