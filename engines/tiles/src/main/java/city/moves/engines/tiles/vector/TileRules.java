package city.moves.engines.tiles.vector;

/**
 * What is left out of small scales. Lengths are units of a tile, whose edge has {@value #EXTENT} of them.
 *
 * @param fullDetailZoom from here on nothing is left out
 * @param pointSpacing   below it, at most one point lies in each square of this edge; a power of two. The first one added stays
 * @param smallestExtent below it, lines and areas that are neither as wide nor as high are left out
 * @param tolerance      how far a line may run beside where it was, at every zoom
 */
public record TileRules(int fullDetailZoom, int pointSpacing, int smallestExtent, double tolerance) {
    /** Units along the edge of a tile. */
    public static final int EXTENT = 4096;
    /** Units that geometry goes on beyond the edge. */
    public static final int BUFFER = 64;

    public static final TileRules STANDARD = new TileRules(14, 32, 2, 1);

    static final int EXTENT_BITS = 12;

    public TileRules {
        if (fullDetailZoom < 0 || fullDetailZoom > WebMercatorQuad.LAST_ZOOM || smallestExtent < 0 || !(tolerance >= 0)
                || pointSpacing < 1 || pointSpacing > EXTENT || Integer.bitCount(pointSpacing) != 1) {
            throw new IllegalArgumentException("a zoom of the tile matrix set, lengths not negative, a power of two between points");
        }
    }

    /** World units in a unit of a tile; less than one at the last zooms. */
    static double worldUnits(int zoom) {
        return Math.scalb(1d, WorldGrid.BITS - EXTENT_BITS - zoom);
    }
}
