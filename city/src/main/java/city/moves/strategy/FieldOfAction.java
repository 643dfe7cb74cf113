package city.moves.strategy;

/** A field of action (Handlungsfeld): the level of the strategy that bundles belong to. */
record FieldOfAction(int number, String title, String titleEnglish, Origin origin) {}
