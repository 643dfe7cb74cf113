package city.moves.platform.web;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/** A body that arrives, after a start in peace, at the pace of the slowest line that a person may have. */
final class PacedBody implements InputBuffer {

    private static final Duration PEACE = Duration.ofSeconds(20);
    private static final long BYTES_PER_SECOND = 500;

    private final InputBuffer source;
    private final LongSupplier nanos;
    private long began = -1;
    private long arrived;

    PacedBody(InputBuffer source, LongSupplier nanos) {
        this.source = source;
        this.nanos = nanos;
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        if (began < 0) {
            began = nanos.getAsLong();
        }
        int read = source.doRead(handler);
        arrived += Math.max(read, 0);
        Duration taken = Duration.ofNanos(nanos.getAsLong() - began);
        if (read >= 0 && taken.compareTo(PEACE) > 0 && arrived < BYTES_PER_SECOND * taken.toSeconds()) {
            throw new SocketTimeoutException("the body arrives too slowly");
        }
        return read;
    }

    @Override
    public int available() {
        return source.available();
    }
}
