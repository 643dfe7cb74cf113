package city.moves.engines.cql2;

/** {@code arithmeticExpression}, clause 7.12. */
public record Arithmetic(ArithmeticOperator operator, Expression left, Expression right) implements Expression {}
