package city.moves.engines.cql2;

/** {@code binaryComparisonPredicate}, clause 6.6. */
public record BinaryComparison(Expression left, ComparisonOperator operator, Expression right) implements Expression {}
