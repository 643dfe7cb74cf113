package city.moves.geo.intake;

import city.moves.geo.Difference;
import java.time.Instant;

/** What was taken. */
record Taken(String layer, boolean isNew, Treated treated, Difference difference, Instant at) {}
