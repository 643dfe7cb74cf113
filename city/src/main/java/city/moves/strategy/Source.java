package city.moves.strategy;

/**
 * A text that the city or somebody else published.
 *
 * @param key    one letter by which figures name it
 * @param number its place in the list of sources, as shown in brackets
 */
record Source(String key, String title, int year, int number) {}
