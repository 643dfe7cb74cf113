package city.moves.engines.geoformats;

import city.moves.engines.tiles.geometry.GeometryType;
import city.moves.engines.tiles.geometry.WkbVisitor;
import city.moves.engines.tiles.geometry.WkbWalk;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes shape records of well-known binary (ESRI Shapefile Technical Description, July 1998, pages 5 to 20). A collection
 * becomes one record for its points, one for its lines and one for its areas.
 */
final class ShapeBuilder implements WkbVisitor {
    private static final double NO_MEASURE = -1e39;

    /** One record's content, and the box around it with the heights. */
    record Shape(ShapeKind kind, ByteBuffer content, double[] reach) {}

    private final List<double[]> points = new ArrayList<>();
    private final List<List<double[]>> lines = new ArrayList<>();
    private final List<List<double[]>> rings = new ArrayList<>();
    private List<double[]> current = points;
    private GeometryType type = GeometryType.POINT;
    private boolean manyPoints;
    private boolean hasHeight;
    private boolean outerRing;

    /** None for a geometry without a vertex. */
    static List<Shape> of(byte[] wkb) {
        ShapeBuilder builder = new ShapeBuilder();
        WkbWalk.over(wkb, builder);
        return builder.shapes();
    }

    @Override
    public void beginGeometry(GeometryType begun, boolean height, int parts) {
        manyPoints |= begun == GeometryType.MULTI_POINT;
        type = begun;
        current = points;
        outerRing = true;
    }

    @Override
    public void beginSequence(int vertices) {
        current = new ArrayList<>(vertices);
        (type == GeometryType.POLYGON ? rings : lines).add(current);
    }

    @Override
    public void vertex(double east, double north, double height) {
        hasHeight |= !Double.isNaN(height);
        current.add(new double[] {east, north, Double.isNaN(height) ? 0 : height});
    }

    /** An area runs clockwise, a hole the other way, whatever the geometry's own rings do. */
    @Override
    public void endSequence() {
        if (type == GeometryType.POLYGON) {
            if (area(current) > 0 == outerRing) {
                rings.set(rings.size() - 1, current.reversed());
            }
            outerRing = false;
        }
    }

    private List<Shape> shapes() {
        List<Shape> shapes = new ArrayList<>();
        if (points.size() == 1 && !manyPoints) {
            shapes.add(point(points.getFirst()));
        } else if (!points.isEmpty()) {
            shapes.add(shape(ShapeKind.of(8, hasHeight), List.of(points)));
        }
        lines.removeIf(List::isEmpty);
        rings.removeIf(List::isEmpty);
        if (!lines.isEmpty()) {
            shapes.add(shape(ShapeKind.of(3, hasHeight), lines));
        }
        if (!rings.isEmpty()) {
            shapes.add(shape(ShapeKind.of(5, hasHeight), rings));
        }
        return shapes;
    }

    private Shape point(double[] at) {
        ShapeKind kind = ShapeKind.of(1, hasHeight);
        ByteBuffer content = content(hasHeight ? 36 : 20, kind).putDouble(at[0]).putDouble(at[1]);
        if (hasHeight) {
            content.putDouble(at[2]).putDouble(NO_MEASURE);
        }
        return new Shape(kind, content.flip(), reach(List.of(List.of(at))));
    }

    private Shape shape(ShapeKind kind, List<List<double[]>> parts) {
        int count = parts.stream().mapToInt(List::size).sum();
        double[] reach = reach(parts);
        boolean divided = kind.code() % 10 != 8;
        ByteBuffer content = content(Math.addExact(40 + (divided ? 4 + 4 * parts.size() : 0) + (hasHeight ? 16 : 0),
                Math.multiplyExact(count, hasHeight ? 24 : 16)), kind);
        content.putDouble(reach[0]).putDouble(reach[1]).putDouble(reach[2]).putDouble(reach[3]);
        if (divided) {
            content.putInt(parts.size());
        }
        content.putInt(count);
        int start = 0;
        for (int part = 0; divided && part < parts.size(); part++) {
            content.putInt(start);
            start += parts.get(part).size();
        }
        parts.forEach(part -> part.forEach(vertex -> content.putDouble(vertex[0]).putDouble(vertex[1])));
        if (hasHeight) {
            content.putDouble(reach[4]).putDouble(reach[5]);
            parts.forEach(part -> part.forEach(vertex -> content.putDouble(vertex[2])));
        }
        return new Shape(kind, content.flip(), reach);
    }

    private static ByteBuffer content(int bytes, ShapeKind kind) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(kind.code());
    }

    /** Least east and north, greatest east and north, least and greatest height. */
    private static double[] reach(List<List<double[]>> parts) {
        double[] reach = nowhere();
        parts.forEach(part -> part.forEach(vertex -> extend(reach,
                new double[] {vertex[0], vertex[1], vertex[0], vertex[1], vertex[2], vertex[2]})));
        return reach;
    }

    static double[] nowhere() {
        double[] reach = new double[6];
        Arrays.fill(reach, Double.NEGATIVE_INFINITY);
        reach[0] = reach[1] = reach[4] = Double.POSITIVE_INFINITY;
        return reach;
    }

    static void extend(double[] reach, double[] by) {
        for (int i = 0; i < reach.length; i++) {
            boolean least = i < 2 || i == 4;
            reach[i] = least ? Math.min(reach[i], by[i]) : Math.max(reach[i], by[i]);
        }
    }

    private static double area(List<double[]> ring) {
        double area = 0;
        double[] from = ring.isEmpty() ? new double[2] : ring.getFirst();
        for (int i = 0; i + 1 < ring.size(); i++) {
            area += (ring.get(i)[0] - from[0]) * (ring.get(i + 1)[1] - from[1]) - (ring.get(i + 1)[0] - from[0]) * (ring.get(i)[1] - from[1]);
        }
        return area;
    }
}
