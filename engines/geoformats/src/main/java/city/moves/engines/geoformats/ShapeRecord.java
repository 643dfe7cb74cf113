package city.moves.engines.geoformats;

import city.moves.engines.tiles.geometry.GeometryType;
import city.moves.engines.tiles.geometry.WkbWriter;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Makes well-known binary of the content of a shape record (ESRI Shapefile Technical Description, July 1998, pages 5 to 20). */
final class ShapeRecord {
    private static final double NO_DATA = -1e38;

    private final WkbWriter writer = new WkbWriter();
    private final int mostVertices;

    ShapeRecord(ReadLimits limits) {
        this.mostVertices = limits.vertices();
    }

    /** @return null for a null shape */
    byte @Nullable [] read(ByteBuffer content) {
        try {
            return shape(content);
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            writer.take();
            throw new BrokenRecordException(ProblemKind.GEOMETRY_DAMAGED, "the record is shorter than its shape");
        }
    }

    private byte @Nullable [] shape(ByteBuffer content) {
        int type = content.getInt();
        boolean hasHeight = type / 10 == 1;
        return switch (type) {
            case 0 -> null;
            case 1, 11, 21 -> point(content, hasHeight);
            case 3, 13, 23 -> lines(content, hasHeight);
            case 5, 15, 25 -> areas(content, hasHeight);
            case 8, 18, 28 -> points(content, hasHeight);
            default -> throw new BrokenRecordException(ProblemKind.GEOMETRY_DAMAGED, "shapes of type " + type + " are not read");
        };
    }

    private byte[] point(ByteBuffer content, boolean hasHeight) {
        double east = content.getDouble();
        double north = content.getDouble();
        double height = hasHeight ? content.getDouble() : Double.NaN;
        writer.beginGeometry(GeometryType.POINT, hasHeight, 1);
        writer.vertex(finite(east), finite(north), height);
        return writer.take();
    }

    private byte[] points(ByteBuffer content, boolean hasHeight) {
        content.position(content.position() + 32);
        ShapeVertices vertices = new ShapeVertices(content, 0, count(content, 16), hasHeight);
        writer.beginGeometry(GeometryType.MULTI_POINT, hasHeight, vertices.count());
        for (int i = 0; i < vertices.count(); i++) {
            writer.beginGeometry(GeometryType.POINT, hasHeight, 1);
            write(vertices, i);
        }
        return writer.take();
    }

    private byte[] lines(ByteBuffer content, boolean hasHeight) {
        ShapeVertices vertices = parts(content, hasHeight);
        boolean single = vertices.parts() == 1;
        if (!single) {
            writer.beginGeometry(GeometryType.MULTI_LINE_STRING, hasHeight, vertices.parts());
        }
        for (int part = 0; part < vertices.parts(); part++) {
            writer.beginGeometry(GeometryType.LINE_STRING, hasHeight, 1);
            writer.beginSequence(vertices.end(part) - vertices.start(part));
            for (int i = vertices.start(part); i < vertices.end(part); i++) {
                write(vertices, i);
            }
        }
        return writer.take();
    }

    /** Rings that run clockwise are areas, the others holes; written the other way round, as RFC 7946 section 3.1.6 has them. */
    private byte[] areas(ByteBuffer content, boolean hasHeight) {
        ShapeVertices vertices = parts(content, hasHeight);
        int[] owner = RingOwners.of(vertices);
        int areas = 0;
        for (int ring = 0; ring < owner.length; ring++) {
            areas += owner[ring] == ring ? 1 : 0;
        }
        if (areas != 1) {
            writer.beginGeometry(GeometryType.MULTI_POLYGON, hasHeight, areas);
        }
        int[][] holes = RingOwners.holes(owner);
        for (int ring = 0; ring < owner.length; ring++) {
            if (owner[ring] == ring) {
                writer.beginGeometry(GeometryType.POLYGON, hasHeight, 1 + holes[ring].length);
                reversed(vertices, ring);
                for (int hole : holes[ring]) {
                    reversed(vertices, hole);
                }
            }
        }
        return writer.take();
    }

    private void reversed(ShapeVertices vertices, int ring) {
        writer.beginSequence(vertices.end(ring) - vertices.start(ring));
        for (int i = vertices.end(ring) - 1; i >= vertices.start(ring); i--) {
            write(vertices, i);
        }
    }

    private void write(ShapeVertices vertices, int i) {
        writer.vertex(finite(vertices.east(i)), finite(vertices.north(i)), vertices.height(i));
    }

    private ShapeVertices parts(ByteBuffer content, boolean hasHeight) {
        content.position(content.position() + 32);
        int parts = count(content, 4);
        return new ShapeVertices(content, parts, count(content, 16), hasHeight);
    }

    private int count(ByteBuffer content, int bytesEach) {
        int count = content.getInt();
        if (count < 0 || count > content.remaining() / bytesEach) {
            throw new BrokenRecordException(ProblemKind.GEOMETRY_DAMAGED, "the record is shorter than its shape");
        }
        if (count > mostVertices) {
            throw new BrokenRecordException(ProblemKind.TOO_MANY_VERTICES, count + " vertices, allowed are " + mostVertices);
        }
        return count;
    }

    private double finite(double number) {
        if (!Double.isFinite(number) || number <= NO_DATA) {
            writer.take();
            throw new BrokenRecordException(ProblemKind.GEOMETRY_DAMAGED, "a coordinate that is no number");
        }
        return number;
    }
}
