package city.moves.engines.tiles.vector;

/** From the grid of the world to the units of one tile: a shift, with half a unit added first. */
record Snapping(int originX, int originY, int shift) {

    static Snapping of(Tile tile) {
        int bits = WorldGrid.BITS - tile.zoom();
        return new Snapping((int) ((long) tile.column() << bits), (int) ((long) tile.row() << bits), bits - TileRules.EXTENT_BITS);
    }

    int x(int worldX) {
        return unit(worldX - originX);
    }

    int y(int worldY) {
        return unit(worldY - originY);
    }

    private int unit(int distance) {
        return shift <= 0 ? distance << -shift : (int) (((long) distance + (1L << shift - 1)) >> shift);
    }

    /** Lines without repeated vertices; those that become a point are left out. Returns how many were. */
    int lines(Parts from, Parts into) {
        int collapsed = 0;
        for (int part = 0; part < from.count; part++) {
            for (int i = from.start(part); i < from.end(part); i++) {
                int x = x(from.x(i));
                int y = y(from.y(i));
                if (!into.endsWith(x, y)) {
                    into.add(x, y);
                }
            }
            if (into.length() >= ShapeKind.LINE.fewestVertices()) {
                into.endPart(false);
            } else {
                into.dropPart();
                collapsed++;
            }
        }
        return collapsed;
    }

    /** Rings without repeated vertices, without vertices on a straight line and without spikes; returns how many became nothing. */
    int rings(Parts from, Parts into) {
        int collapsed = 0;
        boolean exteriorCollapsed = false;
        for (int part = 0; part < from.count; part++) {
            for (int i = from.start(part); i < from.end(part); i++) {
                push(into, x(from.x(i)), y(from.y(i)));
            }
            closeStraight(into);
            boolean interior = from.interior[part];
            boolean whole = into.length() >= ShapeKind.POLYGON.fewestVertices() && !(interior && exteriorCollapsed);
            if (!interior) {
                exteriorCollapsed = !whole;
            }
            if (whole) {
                into.endPart(interior);
            } else {
                into.dropPart();
                collapsed += from.end(part) > from.start(part) ? 1 : 0;
            }
        }
        return collapsed;
    }

    /** Adds a vertex; those before it that lie on the way to it go. */
    private static void push(Parts into, int x, int y) {
        while (into.length() > 0) {
            int last = into.vertices() - 1;
            if (into.x(last) == x && into.y(last) == y) {
                return;
            }
            if (into.length() < 2 || turn(into.x(last - 1), into.y(last - 1), into.x(last), into.y(last), x, y) != 0) {
                break;
            }
            into.dropVertex();
        }
        into.add(x, y);
    }

    /** The same where the end of the ring meets its beginning. */
    private static void closeStraight(Parts into) {
        boolean changed = true;
        while (changed && into.length() >= 3) {
            int first = into.start(into.count);
            int last = into.vertices() - 1;
            changed = into.endsWith(into.x(first), into.y(first))
                    || turn(into.x(last - 1), into.y(last - 1), into.x(last), into.y(last), into.x(first), into.y(first)) == 0;
            if (changed) {
                into.dropVertex();
            } else if (turn(into.x(last), into.y(last), into.x(first), into.y(first), into.x(first + 1), into.y(first + 1)) == 0) {
                into.replaceFirstByLast();
                changed = true;
            }
        }
    }

    static long turn(int ax, int ay, int bx, int by, int cx, int cy) {
        return ((long) bx - ax) * ((long) cy - by) - ((long) by - ay) * ((long) cx - bx);
    }
}
