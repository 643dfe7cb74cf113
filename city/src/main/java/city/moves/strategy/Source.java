package city.moves.strategy;

import org.jspecify.annotations.Nullable;

/**
 * A text that the city or somebody else published.
 *
 * @param key    one letter by which figures name it
 * @param year   null if the text names none
 * @param number its place in the list of sources, as shown in brackets
 */
record Source(String key, String title, @Nullable Integer year, int number) {}
