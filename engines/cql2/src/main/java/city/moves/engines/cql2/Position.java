package city.moves.engines.cql2;

/** Where in a filter something stands. */
public sealed interface Position {

    /** In text. Line and column count from 1, the offset from 0, all in UTF-16 units as editors and browsers do. */
    record InText(int line, int column, int offset) implements Position {}

    /** In a JSON document, as RFC 6901 writes it; empty for the whole document. */
    record InJson(String pointer) implements Position {}
}
