package city.moves.geo.remote;

import java.time.Duration;

/** How much is fetched of a layer, however long a service goes on. */
public record FetchLimits(long bytes, long features, int pages, Duration whole) {

    public FetchLimits {
        if (bytes < 1 || features < 1 || pages < 1 || whole.isNegative()) {
            throw new IllegalArgumentException("limits are positive");
        }
    }
}
