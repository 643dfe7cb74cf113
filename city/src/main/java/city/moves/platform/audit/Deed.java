package city.moves.platform.audit;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done.
 *
 * @param module  the capability in whose chain it stands, such as {@code strategy}
 * @param action  a verb in the past tense with its object, such as {@code measure.confirmed}
 * @param subject what it was done to, such as {@code measure:e-akte}
 * @param account who did it; null for the platform itself
 * @param name    the name of who did it, as it was at that time
 * @param changes by field, from which to which value
 */
public record Deed(String module, String action, String subject, @Nullable UUID account, String name,
        SortedMap<String, Change> changes) {

    /** From which to which value; null for "was not there" and "is no more". */
    public record Change(@Nullable String from, @Nullable String to) {}

    public Deed {
        changes = new TreeMap<>(changes);
    }

    public static Deed of(String module, String action, String subject, @Nullable UUID account, String name,
            Map<String, Change> changes) {
        return new Deed(module, action, subject, account, name, new TreeMap<>(changes));
    }
}
