package city.moves.services;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How long the office takes.
 *
 * @param from null if no figure is known
 * @param to   null if {@code from} is the whole answer
 * @param unit null if no figure is known
 * @param note what it depends on; empty for nothing to add
 */
public record Processing(@Nullable Integer from, @Nullable Integer to, @Nullable Unit unit, String note) {

    /** In what the time is counted. */
    public enum Unit {
        MINUTES,
        HOURS,
        DAYS,
        WORKDAYS,
        WEEKS,
        MONTHS,
        AT_ONCE;

        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** True if nothing at all is said. */
    public boolean isEmpty() {
        return unit == null && note.isEmpty();
    }
}
