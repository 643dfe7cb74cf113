package city.moves.platform.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as the desk shows it.
 *
 * @param name    who did it; null if it was forgotten
 * @param account null for the platform itself
 */
record TrailEntry(String module, long number, Instant at, @Nullable UUID account, @Nullable String name, String action,
        String subject, List<Field> fields) {

    /** One changed field; a forgotten one has neither value. */
    record Field(String name, @Nullable String before, @Nullable String after, boolean erased) {}

    /** What stands in an address for "after this entry". */
    String key() {
        return module + "~" + number;
    }
}
