package city.moves.engines.tiles.vector;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing array that is written in the encoding of Protocol Buffers. */
final class ProtoBytes {
    private static final int LENGTH_DELIMITED = 2;

    private byte[] bytes = new byte[1024];
    private int size;

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    byte[] copy() {
        return Arrays.copyOf(bytes, size);
    }

    void varint(long value) {
        ensure(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /** Small numbers of either sign become small. */
    void zigzag(long value) {
        varint((value << 1) ^ (value >> 63));
    }

    void number(int field, long value) {
        varint((long) field << 3);
        varint(value);
    }

    void fixed(int field, double value) {
        varint((long) field << 3 | 1);
        ensure(8);
        long bits = Double.doubleToLongBits(value);
        for (int i = 0; i < 8; i++) {
            bytes[size++] = (byte) (bits >>> 8 * i);
        }
    }

    void text(int field, String value) {
        byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
        part(field, encoded, 0, encoded.length);
    }

    void message(int field, ProtoBytes message) {
        part(field, message.bytes, 0, message.size);
    }

    void part(int field, byte[] source, int from, int length) {
        varint((long) field << 3 | LENGTH_DELIMITED);
        varint(length);
        ensure(length);
        System.arraycopy(source, from, bytes, size, length);
        size += length;
    }

    private void ensure(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.addExact(bytes.length, Math.max(bytes.length, more)));
        }
    }
}
