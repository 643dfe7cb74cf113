package city.moves.strategy;

import java.time.Instant;

/** When a state became known, by whom, and what they wrote to it. */
record Recording(Instant at, String by, String note) {}
