package city.moves.engines.cql2;

import org.jspecify.annotations.Nullable;

/**
 * {@code intervalInstance}, clause 7.8: closed at both ends, each of which is an instant, a property or a function.
 *
 * @param start {@code null} when the interval has no beginning, written {@code '..'}
 * @param end {@code null} when the interval has no end, written {@code '..'}
 */
public record IntervalInstance(@Nullable Expression start, @Nullable Expression end) implements Expression {}
