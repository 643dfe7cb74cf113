package city.moves.engines.cql2;

/** {@code spatialPredicate}, clauses 7.5 and 7.6. */
public record SpatialPredicate(SpatialFunction function, Expression left, Expression right) implements Expression {}
