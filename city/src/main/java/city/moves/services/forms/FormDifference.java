package city.moves.services.forms;

import city.moves.engines.xdatenfelder.ElementPath;
import java.util.Locale;

/**
 * In what two versions of a form differ at one place.
 *
 * @param words  of the place, from the top down
 * @param before empty if there was nothing
 * @param after  empty if there is nothing any more
 */
public record FormDifference(ElementPath path, String words, Aspect aspect, String before, String after) {

    public enum Aspect {
        ADDED,
        REMOVED,
        TITLE,
        LABEL,
        HINT,
        TEXT,
        TYPE,
        COUNT,
        OPTIONS,
        LIMITS,
        ORDER,
        VISIBLE,
        REQUIRED,
        CALCULATED,
        VALID;

        /** The last part of its key. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
