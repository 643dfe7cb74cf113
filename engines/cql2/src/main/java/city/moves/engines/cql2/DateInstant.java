package city.moves.engines.cql2;

import java.time.LocalDate;

/** A day without a time zone: {@code dateInstant}, clause 6.3. */
public record DateInstant(LocalDate date) implements Expression {}
