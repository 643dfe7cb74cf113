package city.moves.engines.cql2;

/** {@code arrayPredicate}, clause 7.9. */
public record ArrayPredicate(ArrayFunction function, Expression left, Expression right) implements Expression {}
