package city.moves.platform.places;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a register as a whole.
 *
 * @param content rises with every import that changed something
 * @param changed when that was last; null if it was never filled
 * @param example true if all of it was invented for the demo city
 * @param licence under which others may use it; empty if nobody said so
 * @param source  who made it
 */
record RegisterState(long content, @Nullable Instant changed, boolean example, String licence, String source) {

    boolean isFilled() {
        return changed != null;
    }
}
