package city.moves.engines.cql2;

/** {@code isBetweenPredicate}, clause 7.2: both bounds belong to the range. */
public record IsBetween(Expression operand, Expression lower, Expression upper) implements Expression {}
