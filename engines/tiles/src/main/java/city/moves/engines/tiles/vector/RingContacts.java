package city.moves.engines.tiles.vector;

import java.util.Arrays;

/**
 * Finds out whether snapped rings are certainly valid: no two of their segments touch but neighbours in their common vertex,
 * holes lie in their area, and areas not in each other. Some valid areas touch themselves in a point; they are not told from
 * the invalid ones here.
 */
final class RingContacts {
    private long[] order = new long[64];
    private int[] ringOf = new int[64];

    boolean free(Parts rings) {
        int segments = rings.vertices();
        if (order.length < segments) {
            order = new long[2 * segments];
            ringOf = new int[2 * segments];
        }
        for (int ring = 0; ring < rings.count; ring++) {
            Arrays.fill(ringOf, rings.start(ring), rings.end(ring), ring);
        }
        for (int i = 0; i < segments; i++) {
            order[i] = ((long) Math.min(rings.x(i), rings.x(next(rings, i))) << 32) | i;
        }
        Arrays.sort(order, 0, segments);
        return noSegmentsTouch(rings, segments) && nestingHolds(rings);
    }

    private boolean noSegmentsTouch(Parts rings, int segments) {
        for (int i = 0; i < segments; i++) {
            int segment = (int) order[i];
            int maxX = Math.max(rings.x(segment), rings.x(next(rings, segment)));
            for (int j = i + 1; j < segments && (int) (order[j] >> 32) <= maxX; j++) {
                if (touch(rings, segment, (int) order[j])) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean touch(Parts rings, int first, int second) {
        int firstEnd = next(rings, first);
        int secondEnd = next(rings, second);
        if (firstEnd == second || secondEnd == first) {
            return false;
        }
        int ay = rings.y(first);
        int by = rings.y(firstEnd);
        int cy = rings.y(second);
        int dy = rings.y(secondEnd);
        if (Math.max(ay, by) < Math.min(cy, dy) || Math.max(cy, dy) < Math.min(ay, by)) {
            return false;
        }
        int ax = rings.x(first);
        int bx = rings.x(firstEnd);
        int cx = rings.x(second);
        int dx = rings.x(secondEnd);
        return separated(Snapping.turn(ax, ay, bx, by, cx, cy), Snapping.turn(ax, ay, bx, by, dx, dy))
                && separated(Snapping.turn(cx, cy, dx, dy, ax, ay), Snapping.turn(cx, cy, dx, dy, bx, by));
    }

    private static boolean separated(long oneSide, long otherSide) {
        return Long.signum(oneSide) * Long.signum(otherSide) <= 0;
    }

    private int next(Parts rings, int vertex) {
        int ring = ringOf[vertex];
        return vertex + 1 == rings.end(ring) ? rings.start(ring) : vertex + 1;
    }

    private static boolean nestingHolds(Parts rings) {
        ClipBox[] boxes = new ClipBox[rings.count];
        for (int ring = 0; ring < rings.count; ring++) {
            boxes[ring] = ClipBox.around(rings, ring);
        }
        int exterior = 0;
        for (int ring = 0; ring < rings.count; ring++) {
            if (!rings.interior[ring]) {
                exterior = ring;
            } else if (!contains(rings, exterior, ring)) {
                return false;
            }
            int x = rings.x(rings.start(ring));
            int y = rings.y(rings.start(ring));
            for (int other = 0; other < rings.count; other++) {
                if (other != ring && rings.interior[other] == rings.interior[ring] && boxes[other].contains(x, y)
                        && contains(rings, other, ring)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** For rings that do not touch: one vertex tells. */
    private static boolean contains(Parts rings, int outer, int inner) {
        int px = rings.x(rings.start(inner));
        int py = rings.y(rings.start(inner));
        boolean inside = false;
        int previous = rings.end(outer) - 1;
        for (int i = rings.start(outer); i < rings.end(outer); i++) {
            int ay = rings.y(previous);
            int by = rings.y(i);
            if (ay > py != by > py) {
                long side = Snapping.turn(rings.x(previous), ay, rings.x(i), by, px, py);
                inside ^= by > ay ? side > 0 : side < 0;
            }
            previous = i;
        }
        return inside;
    }
}
