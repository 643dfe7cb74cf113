package city.moves.engines.geoformats;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that refuses to give more than a file or a part of an archive may have. */
final class BoundedStream extends FilterInputStream {
    private static final long UNSUSPICIOUS = 1 << 20;

    private final long most;
    private long given;

    private BoundedStream(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    static BoundedStream of(InputStream in, ReadLimits limits) {
        return new BoundedStream(in, limits.bytes());
    }

    /** @param compressed bytes that the archive spends on it; more than the ratio is a bomb */
    static BoundedStream decompressed(InputStream in, long compressed, ReadLimits limits) {
        long plausible = Math.max(UNSUSPICIOUS, Math.max(0, compressed) * limits.ratio());
        return new BoundedStream(in, Math.min(limits.bytes(), plausible));
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        count(Math.max(0, count));
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = super.skip(count);
        count(skipped);
        return skipped;
    }

    private void count(long bytes) {
        given += bytes;
        if (given > most) {
            throw new BrokenFileException(ProblemKind.TOO_LARGE, "more than " + most + " bytes, or compressed beyond reason");
        }
    }
}
