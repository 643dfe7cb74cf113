package city.moves.geo.remote;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Knows how much of an answer was read. */
final class CountedBody extends FilterInputStream {

    private long count;

    CountedBody(InputStream body) {
        super(body);
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count += one < 0 ? 0 : 1;
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int some = super.read(into, from, length);
        count += Math.max(some, 0);
        return some;
    }
}
