package city.moves.platform.search;

/**
 * A piece of a passage.
 *
 * @param text as written
 * @param hit  true if it is a word that was asked for
 */
record Fragment(String text, boolean hit) {}
