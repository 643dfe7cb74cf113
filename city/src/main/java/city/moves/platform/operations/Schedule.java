package city.moves.platform.operations;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * When work is due by itself. A time that passed while nobody could work is made up for once, however often it passed.
 */
public sealed interface Schedule {

    /** Only when somebody starts it. */
    record OnDemand() implements Schedule {}

    /** Some time after the last time ended. */
    record Every(Duration pause) implements Schedule {}

    /** Once a day by the clock on the wall. */
    record Daily(LocalTime at) implements Schedule {}

    static Schedule onDemand() {
        return new OnDemand();
    }

    static Schedule every(Duration pause) {
        return new Every(pause);
    }

    static Schedule daily(int hour, int minute) {
        return new Daily(LocalTime.of(hour, minute));
    }

    /**
     * The first time after this instant. A daily time that summer time skips is an hour later that day; one that comes
     * twice counts the first time.
     */
    default Optional<Instant> after(Instant instant, ZoneId zone) {
        return switch (this) {
            case OnDemand _ -> Optional.empty();
            case Every every -> Optional.of(instant.plus(every.pause()));
            case Daily daily -> Optional.of(next(daily.at(), instant.atZone(zone)));
        };
    }

    private static Instant next(LocalTime at, ZonedDateTime now) {
        Instant today = now.toLocalDate().atTime(at).atZone(now.getZone()).toInstant();
        return today.isAfter(now.toInstant())
                ? today
                : now.toLocalDate().plusDays(1).atTime(at).atZone(now.getZone()).toInstant();
    }
}
