package city.moves.engines.cql2;

/** A text as it is compared regardless of accents: {@code ACCENTI}, clause 7.4. */
public record Accenti(Expression operand) implements Expression {}
