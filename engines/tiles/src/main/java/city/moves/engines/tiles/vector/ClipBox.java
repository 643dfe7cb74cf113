package city.moves.engines.tiles.vector;

/** A rectangle of whole numbers, most often a tile with its buffer on the grid of the world. Cuts lines and rings at its edges; cut vertices lie on the edge. */
record ClipBox(int minX, int minY, int maxX, int maxY) {

    static ClipBox of(Tile tile) {
        long edge = 1L << WorldGrid.BITS - tile.zoom();
        long buffer = (long) Math.ceil(TileRules.BUFFER * TileRules.worldUnits(tile.zoom()));
        long west = tile.column() * edge;
        long north = tile.row() * edge;
        return new ClipBox(bounded(west - buffer), bounded(north - buffer), bounded(west + edge + buffer), bounded(north + edge + buffer));
    }

    static ClipBox around(Parts parts, int part) {
        int minX = Integer.MAX_VALUE;
        int minY = Integer.MAX_VALUE;
        int maxX = Integer.MIN_VALUE;
        int maxY = Integer.MIN_VALUE;
        for (int i = parts.start(part); i < parts.end(part); i++) {
            minX = Math.min(minX, parts.x(i));
            minY = Math.min(minY, parts.y(i));
            maxX = Math.max(maxX, parts.x(i));
            maxY = Math.max(maxY, parts.y(i));
        }
        return new ClipBox(minX, minY, maxX, maxY);
    }

    private static int bounded(long value) {
        return Math.clamp(value, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    boolean contains(int x, int y) {
        return x >= minX && x <= maxX && y >= minY && y <= maxY;
    }

    boolean containsAll(Parts parts) {
        for (int i = 0; i < parts.vertices(); i++) {
            if (!contains(parts.x(i), parts.y(i))) {
                return false;
            }
        }
        return true;
    }

    /** Side 0 to 3: west, north, east, south. */
    private boolean inside(int side, int x, int y) {
        return switch (side) {
            case 0 -> x >= minX;
            case 1 -> y >= minY;
            case 2 -> x <= maxX;
            default -> y <= maxY;
        };
    }

    /** Sutherland and Hodgman, one side after the other. A ring that leaves the box more than once comes back along its edge. */
    void clipRing(Parts from, int part, Parts into, Parts spare, Parts other) {
        Parts source = from;
        int start = from.start(part);
        int end = from.end(part);
        for (int side = 0; side < 4; side++) {
            Parts target = side == 3 ? into : side % 2 == 0 ? spare : other;
            if (side < 3) {
                target.clear();
            }
            int targetStart = target.vertices();
            clipSide(source, start, end, side, target);
            source = target;
            start = targetStart;
            end = target.vertices();
        }
        into.endPart(from.interior[part]);
    }

    private void clipSide(Parts source, int start, int end, int side, Parts target) {
        for (int i = start; i < end; i++) {
            int previous = i == start ? end - 1 : i - 1;
            boolean was = inside(side, source.x(previous), source.y(previous));
            boolean is = inside(side, source.x(i), source.y(i));
            if (was != is) {
                cut(source.x(previous), source.y(previous), source.x(i), source.y(i), side, target);
            }
            if (is) {
                target.add(source.x(i), source.y(i));
            }
        }
    }

    /** The pieces of a line within the box. */
    void clipLine(Parts from, int part, Parts into, Parts spare) {
        for (int i = from.start(part) + 1; i < from.end(part); i++) {
            spare.clear();
            spare.add(from.x(i - 1), from.y(i - 1));
            spare.add(from.x(i), from.y(i));
            if (!clipSegment(spare)) {
                endLine(into);
                continue;
            }
            if (!into.endsWith(spare.x(0), spare.y(0))) {
                endLine(into);
                into.add(spare.x(0), spare.y(0));
            }
            into.add(spare.x(1), spare.y(1));
        }
        endLine(into);
    }

    private static void endLine(Parts into) {
        if (into.length() > 0) {
            into.endPart(false);
        }
    }

    /** Shortens the segment of vertices 0 and 1; false if nothing of it is left. */
    private boolean clipSegment(Parts segment) {
        for (int side = 0; side < 4; side++) {
            boolean first = inside(side, segment.x(0), segment.y(0));
            boolean second = inside(side, segment.x(1), segment.y(1));
            if (!first && !second) {
                return false;
            }
            if (first != second) {
                cut(segment.x(0), segment.y(0), segment.x(1), segment.y(1), side, segment);
                int outer = first ? 1 : 0;
                segment.xy[2 * outer] = segment.x(2);
                segment.xy[2 * outer + 1] = segment.y(2);
                segment.dropVertex();
            }
        }
        return true;
    }

    /** Reckoned from the lesser end, so that the same line is cut at the same place whichever way it is walked. */
    private void cut(int x0, int y0, int x1, int y1, int side, Parts target) {
        boolean vertical = side % 2 == 0;
        long along0 = vertical ? x0 : y0;
        long along1 = vertical ? x1 : y1;
        long across0 = vertical ? y0 : x0;
        long across1 = vertical ? y1 : x1;
        long edge = side == 0 ? minX : side == 1 ? minY : side == 2 ? maxX : maxY;
        boolean turned = along0 > along1;
        long from = turned ? along1 : along0;
        long length = Math.abs(along1 - along0);
        long start = turned ? across1 : across0;
        long rise = turned ? across0 - across1 : across1 - across0;
        int cut = (int) (start + Math.floorDiv(rise * (edge - from) + length / 2, length));
        if (vertical) {
            target.add((int) edge, cut);
        } else {
            target.add(cut, (int) edge);
        }
    }
}
