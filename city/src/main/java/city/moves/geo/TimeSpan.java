package city.moves.geo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A moment or a while.
 *
 * @param from  its beginning; null if it is open
 * @param until its end, which belongs to it; null if it is open
 */
public record TimeSpan(@Nullable Instant from, @Nullable Instant until) {

    public static final TimeSpan NONE = new TimeSpan(null, null);

    public TimeSpan {
        if (from != null && until != null && from.isAfter(until)) {
            throw new IllegalArgumentException("it ends before it begins");
        }
    }
}
