package city.moves.strategy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;

/** Where the list of decisions goes on: due day and id of the last one. */
record DueKey(LocalDate due, UUID id) {

    static final DueKey START = new DueKey(LocalDate.of(9999, 12, 31), new UUID(-1, -1));

    String text() {
        return due + "." + id;
    }

    /** Reads what {@link #text} wrote; anything else is the start of the list. */
    static DueKey of(String text) {
        int dot = text.indexOf('.');
        try {
            return dot < 0 ? START
                    : new DueKey(LocalDate.parse(text.substring(0, dot)), UUID.fromString(text.substring(dot + 1)));
        } catch (DateTimeException | IllegalArgumentException _) {
            return START;
        }
    }
}
