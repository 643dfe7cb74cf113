package city.moves.strategy;

import java.util.Arrays;
import java.util.Locale;

/** What was just done, so that the next page can say so. */
enum Doing {
    NOTHING,
    CONFIRMED,
    SAVED,
    ADDED,
    MOVED,
    PLANNED,
    ASKED,
    ANSWERED,
    PROPOSED,
    WITHDRAWN,
    RELEASED;

    /** Reads {@link #slug}; anything else is nothing. */
    static Doing of(String slug) {
        return Arrays.stream(values()).filter(doing -> doing.slug().equals(slug)).findFirst().orElse(NOTHING);
    }

    /** As it stands in an address and in the key of its text. */
    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
