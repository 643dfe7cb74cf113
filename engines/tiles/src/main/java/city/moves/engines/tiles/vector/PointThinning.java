package city.moves.engines.tiles.vector;

import java.util.Arrays;

/**
 * The zoom from which on each point is shown: with each zoom the squares become smaller and points appear, none goes away. Of
 * the points in a square the one shown longest stays, else the first.
 */
final class PointThinning {
    private static final long EMPTY = -1;

    private PointThinning() {}

    /** @param points indices of features, by which {@code x} and {@code y} are asked and {@code zooms} is filled */
    static void fill(int[] points, int[] x, int[] y, TileRules rules, byte[] zooms) {
        int[] waiting = points.clone();
        int left = waiting.length;
        int[] shown = new int[points.length];
        int shownCount = 0;
        for (int zoom = 0; zoom < rules.fullDetailZoom() && left > 0; zoom++) {
            int shift = WorldGrid.BITS - TileRules.EXTENT_BITS - zoom + Integer.numberOfTrailingZeros(rules.pointSpacing());
            long[] squares = emptySquares(points.length);
            for (int i = 0; i < shownCount; i++) {
                occupy(squares, square(x[shown[i]], y[shown[i]], shift));
            }
            int stillWaiting = 0;
            for (int i = 0; i < left; i++) {
                int point = waiting[i];
                if (occupy(squares, square(x[point], y[point], shift))) {
                    zooms[point] = (byte) zoom;
                    shown[shownCount++] = point;
                } else {
                    waiting[stillWaiting++] = point;
                }
            }
            left = stillWaiting;
        }
        for (int i = 0; i < left; i++) {
            zooms[waiting[i]] = (byte) rules.fullDetailZoom();
        }
    }

    private static long square(int x, int y, int shift) {
        int bounded = Math.clamp(shift, 0, WorldGrid.BITS);
        return (long) (x >> bounded) << 32 | y >> bounded;
    }

    private static long[] emptySquares(int points) {
        long[] squares = new long[Integer.highestOneBit(Math.max(8, points)) << 2];
        Arrays.fill(squares, EMPTY);
        return squares;
    }

    private static boolean occupy(long[] squares, long square) {
        int mask = squares.length - 1;
        int slot = (int) ((square * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (squares[slot] != EMPTY) {
            if (squares[slot] == square) {
                return false;
            }
            slot = (slot + 1) & mask;
        }
        squares[slot] = square;
        return true;
    }
}
