package city.moves.engines.cql2;

/** {@code booleanLiteral}, clause 6.3. */
public record BooleanLiteral(boolean value) implements Expression {}
