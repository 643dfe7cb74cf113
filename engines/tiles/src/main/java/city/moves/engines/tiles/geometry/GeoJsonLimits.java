package city.moves.engines.tiles.geometry;

/**
 * What is read of one geometry at most, so that a hostile one is refused before it fills the memory.
 *
 * @param vertices    of all parts together
 * @param collections how deep collections may lie in each other
 * @param bytes       of a document given as a whole
 */
public record GeoJsonLimits(int vertices, int collections, long bytes) {

    /** A million vertices, four levels of collections, 64 MiB. */
    public static final GeoJsonLimits STANDARD = new GeoJsonLimits(1_000_000, 4, 64L << 20);

    public GeoJsonLimits {
        if (vertices < 1 || collections < 0 || collections > 8 || bytes < 1) {
            throw new IllegalArgumentException("limits are positive, and collections are nested 8 deep at most");
        }
    }
}
