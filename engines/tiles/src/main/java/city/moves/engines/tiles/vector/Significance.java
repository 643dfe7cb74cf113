package city.moves.engines.tiles.vector;

/**
 * The zoom from which on each vertex of a line is needed, by the method of Douglas and Peucker: the farther a vertex lies
 * from the line without it, the earlier. Asked once when a layer is built, so that making a tile only compares numbers. Halves
 * instead of splitting at the farthest vertex once it is deep, so that no line takes more than forty walks.
 */
final class Significance {
    private static final int DEEPEST = 40;

    private final double tolerance;
    private final IntList vertices;
    private final byte[] zooms;
    private final int offset;

    private Significance(double tolerance, IntList vertices, byte[] zooms, int offset) {
        this.tolerance = tolerance;
        this.vertices = vertices;
        this.zooms = zooms;
        this.offset = offset;
    }

    /**
     * @param vertices pairs; those of the part begin at vertex {@code from}
     * @param closed   true for a ring, whose last vertex is joined to its first
     */
    static byte[] of(IntList vertices, int from, boolean closed, double tolerance) {
        int count = vertices.size() / 2 - from;
        byte[] zooms = new byte[count];
        Significance significance = new Significance(tolerance, vertices, zooms, from);
        if (closed && count > 3) {
            int far = significance.farthestFromFirst(count);
            significance.split(0, far, Double.POSITIVE_INFINITY, 0);
            significance.split(far, count, Double.POSITIVE_INFINITY, 0);
        } else if (!closed) {
            significance.split(0, count - 1, Double.POSITIVE_INFINITY, 0);
        }
        return zooms;
    }

    private int farthestFromFirst(int count) {
        int far = 1;
        double most = -1;
        for (int i = 1; i < count; i++) {
            double distance = Math.hypot((double) x(i) - x(0), (double) y(i) - y(0));
            if (distance > most) {
                most = distance;
                far = i;
            }
        }
        return far;
    }

    /** @param end may be one beyond the last vertex of a ring: the first one */
    private void split(int start, int end, double most, int depth) {
        if (end - start < 2) {
            return;
        }
        int far = start + 1;
        double distance = -1;
        for (int i = start + 1; i < end; i++) {
            double candidate = distance(i, start, end);
            if (candidate > distance) {
                distance = candidate;
                far = i;
            }
        }
        double bounded = depth < DEEPEST ? Math.min(distance, most) : most;
        int at = depth < DEEPEST ? far : (start + end) / 2;
        zooms[at] = zoom(bounded);
        split(start, at, bounded, depth + 1);
        split(at, end, bounded, depth + 1);
    }

    private double distance(int vertex, int start, int end) {
        double dx = (double) x(end) - x(start);
        double dy = (double) y(end) - y(start);
        double px = (double) x(vertex) - x(start);
        double py = (double) y(vertex) - y(start);
        double length2 = dx * dx + dy * dy;
        double along = length2 == 0 ? 0 : Math.clamp((px * dx + py * dy) / length2, 0, 1);
        return Math.hypot(px - along * dx, py - along * dy);
    }

    private byte zoom(double distance) {
        int zoom = 0;
        while (zoom < WebMercatorQuad.LAST_ZOOM && distance <= tolerance * TileRules.worldUnits(zoom)) {
            zoom++;
        }
        return (byte) zoom;
    }

    private int x(int vertex) {
        return vertices.get(2 * (offset + wrapped(vertex)));
    }

    private int y(int vertex) {
        return vertices.get(2 * (offset + wrapped(vertex)) + 1);
    }

    private int wrapped(int vertex) {
        return vertex == zooms.length ? 0 : vertex;
    }
}
