package city.moves.strategy;

/** A bundle of measures (Maßnahmenbündel) within a field of action. */
record Bundle(String key, int field, String title, Origin origin) {}
