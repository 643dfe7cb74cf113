package city.moves.engines.periods;

import java.time.LocalDate;
import java.util.Optional;

/** Which days are public holidays where a period has to be kept. */
@FunctionalInterface
public interface Holidays {
    Holidays BADEN_WUERTTEMBERG = new BadenWuerttemberg();

    Optional<Holiday> on(LocalDate day);
}
