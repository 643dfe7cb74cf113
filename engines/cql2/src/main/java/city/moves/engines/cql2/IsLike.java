package city.moves.engines.cql2;

/** {@code isLikePredicate}, clause 7.2. The pattern is a character literal, folded or not. */
public record IsLike(Expression operand, Expression pattern) implements Expression {}
