package city.moves.engines.cql2;

/** {@code temporalPredicate}, clause 7.8. */
public record TemporalPredicate(TemporalFunction function, Expression left, Expression right) implements Expression {}
