package city.moves.geo.intake;

import city.moves.geo.intake.Findings.Found;
import java.util.List;

/** How many records were read, how many of them became features, of which some were repaired, and what was wrong. */
record Treated(long read, long taken, long repaired, List<Found> flaws) {

    Treated {
        flaws = List.copyOf(flaws);
    }

    long leftOut() {
        return read - taken;
    }
}
