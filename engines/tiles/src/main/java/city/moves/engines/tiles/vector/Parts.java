package city.moves.engines.tiles.vector;

import java.util.Arrays;

/** Points, lines or rings in arrays that are used again. A ring does not repeat its first vertex. */
final class Parts {
    int[] xy = new int[64];
    int[] ends = new int[8];
    boolean[] interior = new boolean[8];
    int count;
    private int size;

    void clear() {
        count = 0;
        size = 0;
    }

    void add(int x, int y) {
        if (2 * size + 2 > xy.length) {
            xy = Arrays.copyOf(xy, Math.multiplyExact(2, xy.length));
        }
        xy[2 * size] = x;
        xy[2 * size + 1] = y;
        size++;
    }

    /** Vertices of the part that was not ended yet. */
    int length() {
        return size - start(count);
    }

    boolean endsWith(int x, int y) {
        return length() > 0 && xy[2 * size - 2] == x && xy[2 * size - 1] == y;
    }

    /** Takes the last vertex away if it repeats the first of its part. */
    void openRing() {
        int first = start(count);
        if (length() > 1 && endsWith(xy[2 * first], xy[2 * first + 1])) {
            size--;
        }
    }

    void endPart(boolean isInterior) {
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
            interior = Arrays.copyOf(interior, 2 * count);
        }
        interior[count] = isInterior;
        ends[count++] = size;
    }

    void dropPart() {
        size = start(count);
    }

    /** Takes the last vertex of the part that was not ended yet away. */
    void dropVertex() {
        size--;
    }

    /** Takes the first vertex of the part that was not ended yet away; the ring then begins with what was its end. */
    void replaceFirstByLast() {
        int first = start(count);
        xy[2 * first] = xy[2 * size - 2];
        xy[2 * first + 1] = xy[2 * size - 1];
        size--;
    }

    /** Where the first vertex of a part lies, counted in vertices. */
    int start(int part) {
        return part == 0 ? 0 : ends[part - 1];
    }

    int end(int part) {
        return ends[part];
    }

    int vertices() {
        return size;
    }

    int x(int vertex) {
        return xy[2 * vertex];
    }

    int y(int vertex) {
        return xy[2 * vertex + 1];
    }

    /** Twice the area of a ring: positive if it runs clockwise on a screen, where y grows downwards (MVT 2.1 section 4.3.3.3). */
    long area(int part) {
        long area = 0;
        int last = end(part) - 1;
        for (int i = start(part); i <= last; i++) {
            int next = i == last ? start(part) : i + 1;
            area += (long) x(i) * y(next) - (long) x(next) * y(i);
        }
        return area;
    }
}
