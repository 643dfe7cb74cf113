package city.moves.engines.periods;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One row of the table of remedies.
 *
 * @param instructed whether it is for notices that say rightly how to object
 * @param moves      whether a last day without work moves to the next working day
 * @param confirmed  false: to be looked up before it is relied on
 */
public record RemedyRule(boolean instructed, String basis, LocalDate validFrom, Period period, boolean moves, boolean confirmed,
        String source) {

    public Deadline after(LocalDate announced, WorkingDays workingDays) {
        LocalDate counted = period.endAfter(announced);
        return new Deadline(moves ? workingDays.onOrAfter(counted) : counted, counted,
                moves ? workingDays.dayOff(counted) : Optional.empty());
    }
}
