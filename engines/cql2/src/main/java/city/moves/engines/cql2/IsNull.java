package city.moves.engines.cql2;

/** {@code isNullPredicate}, clause 6.6. */
public record IsNull(Expression operand) implements Expression {}
