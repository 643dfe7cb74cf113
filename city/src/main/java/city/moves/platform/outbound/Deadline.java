package city.moves.platform.outbound;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * When everything has to be over.
 *
 * @param nanos as {@link System#nanoTime} counts
 */
record Deadline(long nanos) {

    static Deadline in(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos());
    }

    /** At least one, since nought means for ever to most who wait. */
    long leftMillis() {
        return Math.max(0, TimeUnit.NANOSECONDS.toMillis(nanos - System.nanoTime())) + 1;
    }

    boolean isOver() {
        return System.nanoTime() >= nanos;
    }
}
