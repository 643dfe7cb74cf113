package city.moves.services.cases;

import city.moves.services.correspondence.Decision;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A text that an office writes again and again, with places for what differs.
 *
 * @param department key of the office; {@code *} for the whole city
 * @param decision   what a notice decides; null for other texts
 * @param version    of the row, raised by each change
 */
record TextBlock(UUID id, String department, Use use, @Nullable Decision decision, String name, String text, int version,
        Instant edited, String editor) {

    /** What it is a text for. */
    enum Use {
        NOTICE,
        REQUEST,
        NEWS;

        String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
