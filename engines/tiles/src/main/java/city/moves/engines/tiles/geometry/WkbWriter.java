package city.moves.engines.tiles.geometry;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Writes well-known binary, little endian, ISO codes, into a growing array. The one who calls it keeps the order that
 * {@link WkbVisitor} describes; counts are told before what they count.
 */
public final class WkbWriter implements WkbVisitor {
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle DOUBLE = MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] bytes = new byte[256];
    private int size;
    private boolean hasHeight;

    /** What was written since the last call. */
    public byte[] take() {
        byte[] taken = Arrays.copyOf(bytes, size);
        size = 0;
        return taken;
    }

    /** A geometry with a single position. */
    public static byte[] point(double east, double north) {
        WkbWriter writer = new WkbWriter();
        writer.beginGeometry(GeometryType.POINT, false, 1);
        writer.vertex(east, north, Double.NaN);
        return writer.take();
    }

    @Override
    public void beginGeometry(GeometryType type, boolean withHeight, int parts) {
        hasHeight = withHeight;
        ensure(9);
        bytes[size++] = 1;
        integer(type.code() + (withHeight ? 1000 : 0));
        if (type == GeometryType.POLYGON || type.isMulti()) {
            integer(parts);
        } else if (type == GeometryType.POINT && parts == 0) {
            vertex(Double.NaN, Double.NaN, Double.NaN);
        }
    }

    @Override
    public void beginSequence(int vertices) {
        ensure(4);
        integer(vertices);
    }

    @Override
    public void vertex(double east, double north, double height) {
        ensure(24);
        number(east);
        number(north);
        if (hasHeight) {
            number(height);
        }
    }

    /** A whole geometry that was written before, as a member of the one begun. */
    public void raw(byte[] wkb) {
        ensure(wkb.length);
        System.arraycopy(wkb, 0, bytes, size, wkb.length);
        size += wkb.length;
    }

    private void integer(int value) {
        INT.set(bytes, size, value);
        size += 4;
    }

    private void number(double value) {
        DOUBLE.set(bytes, size, value);
        size += 8;
    }

    private void ensure(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.addExact(bytes.length, Math.max(bytes.length, more)));
        }
    }
}
