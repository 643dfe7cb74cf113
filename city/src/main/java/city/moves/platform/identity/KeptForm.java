package city.moves.platform.identity;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A request that waits until its sender has proved once more who they are.
 *
 * @param posted    true if it was a form; false if a page was asked for
 * @param path      without the prefix of the language
 * @param files     true if there were files, which are not kept
 * @param assurance how surely the person must be known
 */
record KeptForm(UUID id, boolean posted, String path, Map<String, List<String>> fields, boolean files,
        Assurance assurance) {}
