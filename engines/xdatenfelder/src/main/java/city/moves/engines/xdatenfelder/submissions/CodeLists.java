package city.moves.engines.xdatenfelder.submissions;

import java.util.List;
import java.util.Optional;

/** The published lists that are at hand. */
@FunctionalInterface
public interface CodeLists {
    CodeLists NONE = key -> Optional.empty();

    /**
     * @param key as {@link city.moves.engines.xdatenfelder.Options.CodeList#key()} gives it
     */
    Optional<List<String>> codes(String key);
}
