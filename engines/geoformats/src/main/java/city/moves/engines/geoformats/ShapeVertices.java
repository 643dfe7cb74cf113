package city.moves.engines.geoformats;

import java.nio.ByteBuffer;

/** Where parts and vertices lie in a shape record. */
final class ShapeVertices {
    private final ByteBuffer content;
    private final int[] starts;
    private final int count;
    private final int positions;
    private final int heights;

    /** The content stands on the parts. */
    ShapeVertices(ByteBuffer content, int parts, int count, boolean hasHeight) {
        this.content = content;
        this.count = count;
        this.starts = new int[parts];
        int partsAt = content.position();
        for (int i = 0; i < parts; i++) {
            starts[i] = content.getInt(partsAt + 4 * i);
            if (starts[i] < (i == 0 ? 0 : starts[i - 1]) || starts[i] > count || (i == 0 && starts[i] != 0)) {
                throw new BrokenRecordException(ProblemKind.GEOMETRY_DAMAGED, "the parts of the shape are not in order");
            }
        }
        this.positions = partsAt + 4 * parts;
        this.heights = hasHeight ? positions + 16 * count + 16 : -1;
    }

    int count() {
        return count;
    }

    int parts() {
        return starts.length;
    }

    int start(int part) {
        return starts[part];
    }

    int end(int part) {
        return part + 1 == starts.length ? count : starts[part + 1];
    }

    double east(int vertex) {
        return content.getDouble(positions + 16 * vertex);
    }

    double north(int vertex) {
        return content.getDouble(positions + 16 * vertex + 8);
    }

    double height(int vertex) {
        return heights < 0 ? Double.NaN : content.getDouble(heights + 8 * vertex);
    }

    /** Twice the area of a part: negative if it runs clockwise on a map. */
    double area(int part) {
        double area = 0;
        double x0 = start(part) < end(part) ? east(start(part)) : 0;
        double y0 = start(part) < end(part) ? north(start(part)) : 0;
        for (int i = start(part); i + 1 < end(part); i++) {
            area += (east(i) - x0) * (north(i + 1) - y0) - (east(i + 1) - x0) * (north(i) - y0);
        }
        return area;
    }

    boolean contains(int part, double x, double y) {
        boolean inside = false;
        for (int i = start(part); i + 1 < end(part); i++) {
            double ay = north(i);
            double by = north(i + 1);
            if (ay > y != by > y && x < (east(i + 1) - east(i)) * (y - ay) / (by - ay) + east(i)) {
                inside = !inside;
            }
        }
        return inside;
    }
}
