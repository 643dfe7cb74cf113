package city.moves.engines.tiles.geometry;

import city.moves.engines.tiles.coordinates.Transformation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can be asked of a geometry's bytes. All of it throws {@link DamagedGeometryException} for what is no geometry. */
public final class Wkb {

    private Wkb() {}

    /** The box around everything; empty if the geometry has no vertex. */
    public static Optional<Box> box(byte[] wkb) {
        BoxVisitor visitor = new BoxVisitor();
        WkbWalk.over(wkb, visitor);
        return visitor.whole();
    }

    /**
     * One box, or two for a geometry in degrees that RFC 7946 section 3.1.9 cut at the antimeridian: its parts lie close to
     * both edges of the world, none crosses its middle.
     */
    public static List<Box> boxes(byte[] wkb) {
        BoxVisitor visitor = new BoxVisitor();
        WkbWalk.over(wkb, visitor);
        return visitor.splitAtAntimeridian();
    }

    /** How many vertices there are, closing ones included. */
    public static int vertices(byte[] wkb) {
        int[] count = new int[1];
        WkbWalk.over(wkb, (east, north, height) -> count[0]++);
        return count[0];
    }

    /** The same geometry in another system; heights stay. The result is little endian and has no measures. */
    public static byte[] transform(byte[] wkb, Transformation transformation) {
        WkbWriter writer = new WkbWriter();
        WkbWalk.over(wkb, new TransformingVisitor(transformation, writer));
        return writer.take();
    }

    private static final class BoxVisitor implements WkbVisitor {
        private final List<Box> parts = new ArrayList<>();
        private double west = Double.POSITIVE_INFINITY;
        private double south = Double.POSITIVE_INFINITY;
        private double east = Double.NEGATIVE_INFINITY;
        private double north = Double.NEGATIVE_INFINITY;

        @Override
        public void vertex(double x, double y, double height) {
            west = Math.min(west, x);
            east = Math.max(east, x);
            south = Math.min(south, y);
            north = Math.max(north, y);
        }

        @Override
        public void endGeometry() {
            if (west <= east) {
                parts.add(new Box(west, south, east, north));
            }
            west = Double.POSITIVE_INFINITY;
            south = Double.POSITIVE_INFINITY;
            east = Double.NEGATIVE_INFINITY;
            north = Double.NEGATIVE_INFINITY;
        }

        private Optional<Box> whole() {
            return parts.stream().reduce(Box::around);
        }

        private List<Box> splitAtAntimeridian() {
            Optional<Box> western = parts.stream().filter(part -> part.east() <= 0).reduce(Box::around);
            Optional<Box> eastern = parts.stream().filter(part -> part.west() > 0).reduce(Box::around);
            boolean cut = western.isPresent() && eastern.isPresent()
                    && parts.stream().noneMatch(part -> part.west() <= 0 && part.east() > 0)
                    && western.get().west() <= -179 && eastern.get().east() >= 179;
            return cut ? List.of(eastern.get(), western.get()) : whole().stream().toList();
        }
    }

    private record TransformingVisitor(Transformation transformation, WkbWriter writer, double[] pair) implements WkbVisitor {
        private TransformingVisitor(Transformation transformation, WkbWriter writer) {
            this(transformation, writer, new double[2]);
        }

        @Override
        public void beginGeometry(GeometryType type, boolean hasHeight, int parts) {
            writer.beginGeometry(type, hasHeight, parts);
        }

        @Override
        public void beginSequence(int vertices) {
            writer.beginSequence(vertices);
        }

        @Override
        public void vertex(double east, double north, double height) {
            pair[0] = east;
            pair[1] = north;
            transformation.apply(pair, 0);
            writer.vertex(pair[0], pair[1], height);
        }
    }
}
