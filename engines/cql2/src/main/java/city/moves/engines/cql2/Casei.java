package city.moves.engines.cql2;

/** A text as it is compared regardless of case: {@code CASEI}, clause 7.3. */
public record Casei(Expression operand) implements Expression {}
