package city.moves.engines.cql2;

import java.time.Instant;

/** A point of time in UTC: {@code timestampInstant}, clause 6.3. */
public record TimestampInstant(Instant timestamp) implements Expression {}
