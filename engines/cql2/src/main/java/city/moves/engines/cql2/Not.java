package city.moves.engines.cql2;

/** {@code booleanFactor} with NOT, clause 6.2. */
public record Not(Expression operand) implements Expression {}
