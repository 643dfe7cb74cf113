package city.moves.engines.tiles.geometry;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;

/** A buffer for ASCII in front of a stream, with numbers of a fixed number of decimal places, trailing zeros left out. */
final class JsonBytes {
    private static final int SIZE = 8_192;
    private static final int LONGEST_PIECE = 32;
    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000};

    private final byte[] bytes = new byte[SIZE];
    private int size;
    private OutputStream out = OutputStream.nullOutputStream();

    void to(OutputStream target) {
        out = target;
        size = 0;
    }

    void flush() throws IOException {
        out.write(bytes, 0, size);
        size = 0;
    }

    void character(char character) throws IOException {
        ensure(1);
        bytes[size++] = (byte) character;
    }

    void text(String ascii) throws IOException {
        byte[] encoded = ascii.getBytes(StandardCharsets.US_ASCII);
        if (encoded.length > SIZE - LONGEST_PIECE) {
            flush();
            out.write(encoded);
            return;
        }
        ensure(encoded.length);
        System.arraycopy(encoded, 0, bytes, size, encoded.length);
        size += encoded.length;
    }

    /** Rounded half up; at most nine digits. Never "-0". */
    void number(double value, int digits) throws IOException {
        double scaled = value * POWERS[digits];
        if (!(Math.abs(scaled) < 1e17)) {
            text(new BigDecimal(value).setScale(digits, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString());
            return;
        }
        ensure(LONGEST_PIECE);
        long rounded = Math.round(scaled);
        if (rounded < 0) {
            bytes[size++] = '-';
            rounded = -rounded;
        }
        whole(rounded / POWERS[digits]);
        fraction(rounded % POWERS[digits], digits);
    }

    private void whole(long value) {
        int length = 1;
        for (long rest = value / 10; rest > 0; rest /= 10) {
            length++;
        }
        long rest = value;
        for (int i = size + length - 1; i >= size; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size += length;
    }

    private void fraction(long value, int digits) {
        if (value == 0) {
            return;
        }
        long rest = value;
        int length = digits;
        while (rest % 10 == 0) {
            rest /= 10;
            length--;
        }
        bytes[size++] = '.';
        for (int i = size + length - 1; i >= size; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size += length;
    }

    private void ensure(int more) throws IOException {
        if (SIZE - size < more) {
            flush();
        }
    }
}
