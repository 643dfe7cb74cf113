package city.moves.platform.identity;

/**
 * The page on which a person leaves for another house.
 *
 * @param name of the house
 * @param url  its address
 */
record Leaving(String name, String url) {}
