package city.moves.engines.periods;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether a notice counts as announced (bekannt gegeben). */
public sealed interface Announcement {

    /** It does, on this day, which may be yet to come. Periods start after it. */
    record Announced(LocalDate day) implements Announcement {}

    /**
     * It has still to be read or handed over.
     *
     * @param until the last day on which that helps, if there is one
     */
    record Awaited(@Nullable LocalDate until) implements Announcement {}

    /** Nobody read it in time: it has to be announced again, in this way or another. */
    record Lapsed(LocalDate since) implements Announcement {}
}
