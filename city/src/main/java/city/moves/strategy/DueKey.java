package city.moves.strategy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;

/** Where a list of decisions goes on: due day and id of the last one. */
record DueKey(LocalDate due, UUID id) {

    /** Where a list begins whose last day comes first. */
    static final DueKey LAST = new DueKey(LocalDate.of(9999, 12, 31), new UUID(-1, -1));

    /** Where a list begins whose first day comes first. */
    static final DueKey FIRST = new DueKey(LocalDate.of(1, 1, 1), new UUID(0, 0));

    String text() {
        return due + "." + id;
    }

    /** Reads what {@link #text} wrote; anything else is the start of the list. */
    static DueKey of(String text, DueKey start) {
        int dot = text.indexOf('.');
        try {
            return dot < 0 ? start
                    : new DueKey(LocalDate.parse(text.substring(0, dot)), UUID.fromString(text.substring(dot + 1)));
        } catch (DateTimeException | IllegalArgumentException _) {
            return start;
        }
    }
}
