package city.moves.strategy;

/** A task that the strategy names for a field of action without naming a measure for it. */
record Task(int field, String title, String titleEnglish, String source) {}
