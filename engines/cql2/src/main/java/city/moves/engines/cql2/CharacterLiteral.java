package city.moves.engines.cql2;

/** {@code characterLiteral}, clause 6.3. */
public record CharacterLiteral(String value) implements Expression {}
