package city.moves.engines.cql2;

/** {@code arithmeticExpression}, clause 7.11. */
public record Arithmetic(ArithmeticOperator operator, Expression left, Expression right) implements Expression {}
