package city.moves.engines.tiles.geometry;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Walks well-known binary and tells a visitor what it meets. Reads both byte orders, ISO codes (1001, 2001, 3001 …) and the
 * flags of EWKB; measures are skipped. Counts are checked against the bytes that are left before anything is announced.
 */
public final class WkbWalk {
    private static final VarHandle BIG_INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LITTLE_INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle BIG_DOUBLE = MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LITTLE_DOUBLE = MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int DEEPEST = 16;
    private static final int SMALLEST_MEMBER = 9;

    private final byte[] bytes;
    private final WkbVisitor visitor;
    private int at;
    private boolean littleEndian;

    private WkbWalk(byte[] bytes, WkbVisitor visitor) {
        this.bytes = bytes;
        this.visitor = visitor;
    }

    /** @throws DamagedGeometryException if the bytes are not one whole geometry and nothing else */
    public static void over(byte[] wkb, WkbVisitor visitor) {
        WkbWalk walk = new WkbWalk(wkb, visitor);
        walk.geometry(0, null);
        if (walk.at != wkb.length) {
            throw new DamagedGeometryException(walk.at, "more bytes than the geometry has");
        }
    }

    private void geometry(int depth, @Nullable GeometryType holder) {
        int start = at;
        if (depth > DEEPEST) {
            throw new DamagedGeometryException(start, "collections nested deeper than " + DEEPEST);
        }
        need(5);
        byte order = bytes[at++];
        if (order != 0 && order != 1) {
            throw new DamagedGeometryException(start, "a byte order of " + order);
        }
        littleEndian = order == 1;
        int code = integer();
        boolean hasHeight = (code & 0x8000_0000) != 0;
        boolean hasMeasure = (code & 0x4000_0000) != 0;
        if ((code & 0x2000_0000) != 0) {
            need(4);
            at += 4;
        }
        int plain = code & 0x0FFF_FFFF;
        hasHeight |= plain / 1000 == 1 || plain / 1000 == 3;
        hasMeasure |= plain / 1000 == 2 || plain / 1000 == 3;
        GeometryType type = (plain >= 4000 ? Optional.<GeometryType>empty() : GeometryType.byCode(plain % 1000))
                .orElseThrow(() -> new DamagedGeometryException(start, "no geometry type has the code " + plain));
        if (holder != null && !holder.mayHold(type)) {
            throw new DamagedGeometryException(start, "a " + holder.geoJsonName() + " holds a " + type.geoJsonName());
        }
        body(type, hasHeight, 16 + (hasHeight ? 8 : 0) + (hasMeasure ? 8 : 0), depth);
        visitor.endGeometry();
    }

    private void body(GeometryType type, boolean hasHeight, int vertexBytes, int depth) {
        switch (type) {
            case POINT -> point(hasHeight, vertexBytes);
            case LINE_STRING -> {
                visitor.beginGeometry(type, hasHeight, 1);
                sequence(hasHeight, vertexBytes);
            }
            case POLYGON -> {
                int rings = count(4);
                visitor.beginGeometry(type, hasHeight, rings);
                for (int i = 0; i < rings; i++) {
                    sequence(hasHeight, vertexBytes);
                }
            }
            case MULTI_POINT, MULTI_LINE_STRING, MULTI_POLYGON, COLLECTION -> {
                int members = count(SMALLEST_MEMBER);
                visitor.beginGeometry(type, hasHeight, members);
                for (int i = 0; i < members; i++) {
                    geometry(depth + 1, type);
                }
            }
        }
    }

    /** An empty point is written with NaN for its numbers. */
    private void point(boolean hasHeight, int vertexBytes) {
        need(vertexBytes);
        boolean empty = Double.isNaN(number(at)) && Double.isNaN(number(at + 8));
        visitor.beginGeometry(GeometryType.POINT, hasHeight, empty ? 0 : 1);
        if (!empty) {
            vertex(hasHeight);
        }
        at += vertexBytes;
    }

    private void sequence(boolean hasHeight, int vertexBytes) {
        int vertices = count(vertexBytes);
        visitor.beginSequence(vertices);
        for (int i = 0; i < vertices; i++) {
            vertex(hasHeight);
            at += vertexBytes;
        }
        visitor.endSequence();
    }

    private void vertex(boolean hasHeight) {
        double east = number(at);
        double north = number(at + 8);
        if (!Double.isFinite(east) || !Double.isFinite(north)) {
            throw new DamagedGeometryException(at, "a coordinate that is not finite");
        }
        double height = hasHeight ? number(at + 16) : Double.NaN;
        visitor.vertex(east, north, Double.isInfinite(height) ? Double.NaN : height);
    }

    private int count(int bytesEach) {
        int start = at;
        need(4);
        int count = integer();
        if (count < 0 || count > (bytes.length - at) / bytesEach) {
            throw new DamagedGeometryException(start, "a count of " + Integer.toUnsignedString(count)
                    + " where only " + (bytes.length - at) + " bytes follow");
        }
        return count;
    }

    private int integer() {
        int value = littleEndian ? (int) LITTLE_INT.get(bytes, at) : (int) BIG_INT.get(bytes, at);
        at += 4;
        return value;
    }

    private double number(int offset) {
        return littleEndian ? (double) LITTLE_DOUBLE.get(bytes, offset) : (double) BIG_DOUBLE.get(bytes, offset);
    }

    private void need(int count) {
        if (bytes.length - at < count) {
            throw new DamagedGeometryException(at, "the bytes end within a geometry");
        }
    }
}
