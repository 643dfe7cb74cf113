package city.moves.engines.periods;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Until when something may be done.
 *
 * @param lastDay the whole of this day still counts
 * @param counted the last day by the calendar alone
 * @param moved   why the last day is a later one
 */
public record Deadline(LocalDate lastDay, LocalDate counted, Optional<DayOff> moved) {

    public boolean isOver(LocalDate today) {
        return today.isAfter(lastDay);
    }
}
