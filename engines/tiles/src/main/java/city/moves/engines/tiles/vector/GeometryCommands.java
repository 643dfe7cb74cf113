package city.moves.engines.tiles.vector;

/** Writes parts as the command integers of MVT 2.1 section 4.3: steps from one vertex to the next, small in few bytes. */
final class GeometryCommands {
    private static final int MOVE_TO = 1;
    private static final int LINE_TO = 2;
    private static final int CLOSE_PATH = 7;

    private final ProtoBytes out = new ProtoBytes();
    private int x;
    private int y;

    ProtoBytes write(ShapeKind kind, Parts parts) {
        out.clear();
        x = 0;
        y = 0;
        switch (kind) {
            case POINT -> {
                command(MOVE_TO, parts.vertices());
                steps(parts, 0, parts.vertices());
            }
            case LINE -> {
                for (int part = 0; part < parts.count; part++) {
                    path(parts, part);
                }
            }
            case POLYGON -> {
                for (int part = 0; part < parts.count; part++) {
                    ring(parts, part);
                }
            }
        }
        return out;
    }

    private void path(Parts parts, int part) {
        int start = parts.start(part);
        command(MOVE_TO, 1);
        steps(parts, start, start + 1);
        command(LINE_TO, parts.end(part) - start - 1);
        steps(parts, start + 1, parts.end(part));
    }

    /** Exterior rings clockwise, interior ones the other way. */
    private void ring(Parts parts, int part) {
        if (parts.area(part) > 0 != parts.interior[part]) {
            path(parts, part);
        } else {
            int start = parts.start(part);
            int last = parts.end(part) - 1;
            command(MOVE_TO, 1);
            step(parts.x(start), parts.y(start));
            command(LINE_TO, last - start);
            for (int i = last; i > start; i--) {
                step(parts.x(i), parts.y(i));
            }
        }
        command(CLOSE_PATH, 1);
    }

    private void steps(Parts parts, int from, int to) {
        for (int i = from; i < to; i++) {
            step(parts.x(i), parts.y(i));
        }
    }

    private void step(int toX, int toY) {
        out.zigzag((long) toX - x);
        out.zigzag((long) toY - y);
        x = toX;
        y = toY;
    }

    private void command(int command, int count) {
        out.varint((long) count << 3 | command);
    }
}
