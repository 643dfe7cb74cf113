package city.moves.geo.tiles;

/** Where the name of an area stands: once and inside of it, however many tiles it reaches over. In degrees. */
public record NamePlace(String name, double east, double north) {}
