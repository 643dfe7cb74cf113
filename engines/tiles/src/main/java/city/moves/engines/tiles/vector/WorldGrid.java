package city.moves.engines.tiles.vector;

import city.moves.engines.tiles.coordinates.Crs;
import city.moves.engines.tiles.coordinates.Transformation;
import city.moves.engines.tiles.geometry.Box;

/**
 * The square world of EPSG:3857 as whole numbers, 2^31 along each edge: x from the west, y from the north, 1.9 cm at the
 * equator. A coordinate at any zoom is a shift of it. What lies outside is moved to the edge.
 */
public final class WorldGrid {
    /** Bits of a coordinate. */
    public static final int BITS = 31;

    private static final double EDGE = 1L << BITS;
    private static final Transformation TO_METRES = Transformation.between(Crs.CRS84, Crs.WEB_MERCATOR);

    private static final Transformation TO_DEGREES = Transformation.between(Crs.WEB_MERCATOR, Crs.CRS84);

    private WorldGrid() {}

    /** From metres of EPSG:3857, eastwards. */
    public static int x(double east) {
        return clamped((east / WebMercatorQuad.HALF_WORLD + 1) / 2 * EDGE);
    }

    /** From metres of EPSG:3857, northwards. */
    public static int y(double north) {
        return clamped((1 - north / WebMercatorQuad.HALF_WORLD) / 2 * EDGE);
    }

    /** A pair of x and y. */
    public static int[] fromDegrees(double longitude, double latitude) {
        double[] pair = {longitude, latitude};
        TO_METRES.apply(pair, 0);
        return new int[] {x(pair[0]), y(pair[1])};
    }

    /** A box of the grid, its last row and column included, in degrees of CRS84. */
    static Box degrees(int minX, int minY, int maxX, int maxY) {
        double[] corners = {east(minX), north(maxY + 1L), east(maxX + 1L), north(minY)};
        TO_DEGREES.applyAll(corners, 2);
        return new Box(corners[0], corners[1], corners[2], corners[3]);
    }

    private static double east(long x) {
        return (x / EDGE * 2 - 1) * WebMercatorQuad.HALF_WORLD;
    }

    private static double north(long y) {
        return (1 - y / EDGE * 2) * WebMercatorQuad.HALF_WORLD;
    }

    private static int clamped(double value) {
        return (int) Math.clamp(Math.floor(value), 0, EDGE - 1);
    }
}
