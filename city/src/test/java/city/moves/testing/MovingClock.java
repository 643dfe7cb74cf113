package city.moves.testing;

import city.moves.platform.web.Formats;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** The city's clock during tests: runs like any other until a test moves it, and goes back when the test closes it. */
public final class MovingClock extends Clock {

    /** Sets the clock back at the end of a try block. */
    public interface Moved extends AutoCloseable {
        @Override
        void close();
    }

    private final Clock real = Clock.systemUTC();
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    /** The clock goes on from this instant: {@code try (var moved = clock.setTo(instant)) { … }}. */
    public Moved setTo(Instant instant) {
        return move(Duration.between(real.instant(), instant));
    }

    /** Lets time pass without waiting for it. */
    public Moved forward(Duration duration) {
        return move(ahead.get().plus(duration));
    }

    private Moved move(Duration target) {
        Duration before = ahead.getAndSet(target);
        return () -> ahead.set(before);
    }

    /** The day it is in the city. */
    public LocalDate today() {
        return LocalDate.ofInstant(instant(), Formats.CITY_TIME);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new IllegalArgumentException("the city's clock runs in UTC; Formats turns it into Berlin time");
    }
}
