package city.moves.strategy;

/** A state that a measure once had, as it was known then. */
record MeasureVersion(Measure measure, Recording recording) {}
