package city.moves.engines.geoformats;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads the record separator of RFC 8142 as a blank, which JSON allows between values. */
final class SeparatorStream extends FilterInputStream {
    private static final int SEPARATOR = 0x1E;

    SeparatorStream(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        return value == SEPARATOR ? ' ' : value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        for (int i = offset; i < offset + count; i++) {
            if (target[i] == SEPARATOR) {
                target[i] = ' ';
            }
        }
        return count;
    }
}
