package city.moves.engines.tiles.coordinates;

/** Which of two numbers comes first where a coordinate is written, as the register of the system says. */
public enum AxisOrder {
    /** Longitude before latitude, easting before northing. */
    EAST_NORTH,
    /** Latitude before longitude (EPSG:4326), northing before easting (EPSG:31467). */
    NORTH_EAST
}
