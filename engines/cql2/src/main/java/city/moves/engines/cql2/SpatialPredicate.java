package city.moves.engines.cql2;

/** {@code spatialPredicate}, clauses 7.5 to 7.7. */
public record SpatialPredicate(SpatialFunction function, Expression left, Expression right) implements Expression {}
