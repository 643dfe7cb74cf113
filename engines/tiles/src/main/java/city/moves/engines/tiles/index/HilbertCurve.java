package city.moves.engines.tiles.index;

/** The Hilbert curve over a square of 65,536 by 65,536 cells: cells that are close on the curve are close in the square. */
final class HilbertCurve {
    static final int LAST_CELL = 0xFFFF;
    private static final int LEVELS = 16;

    private HilbertCurve() {}

    /** The place of a cell on the curve, 0 to 2^32 - 1. */
    static long place(int x, int y) {
        long place = 0;
        int column = x;
        int row = y;
        for (int level = LEVELS - 1; level >= 0; level--) {
            int right = (column >>> level) & 1;
            int lower = (row >>> level) & 1;
            place = (place << 2) | ((3 * right) ^ lower);
            if (lower == 0) {
                int turned = right == 1 ? LAST_CELL - row : row;
                row = right == 1 ? LAST_CELL - column : column;
                column = turned;
            }
        }
        return place;
    }
}
