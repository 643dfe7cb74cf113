package city.moves.platform.identity;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request that waits until its sender has proved once more who they are.
 *
 * @param posted    true if it was a form; false if a page was asked for
 * @param path      without the prefix of the language
 * @param files     true if there were files, which are not kept
 * @param assurance how surely the person must be known
 * @param ledTo     where it led when it was sent after all; null as long as it waits
 */
record KeptForm(UUID id, boolean posted, String path, Map<String, List<String>> fields, boolean files,
        Assurance assurance, @Nullable String ledTo) {

    /** A request that begins to wait. */
    static KeptForm waiting(boolean posted, String path, Map<String, List<String>> fields, boolean files,
            Assurance assurance) {
        return new KeptForm(new UUID(0, 0), posted, path, fields, files, assurance, null);
    }
}
