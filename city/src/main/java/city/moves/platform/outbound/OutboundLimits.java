package city.moves.platform.outbound;

import java.time.Duration;

/**
 * How much is read of an answer, and how long anybody waits for it.
 *
 * @param bytes   of the answer, unpacked
 * @param silence until the next bytes come
 * @param whole   for everything, redirects and reading with it
 */
public record OutboundLimits(long bytes, Duration silence, Duration whole) {

    /** For a document that a person waits for: 10 MB in half a minute. */
    public static final OutboundLimits DOCUMENT =
            new OutboundLimits(10_000_000, Duration.ofSeconds(10), Duration.ofSeconds(30));
}
