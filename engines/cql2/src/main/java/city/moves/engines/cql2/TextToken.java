package city.moves.engines.cql2;

/** One token of the text encoding; the value of a quoted one is what the quotes meant. */
record TextToken(Kind kind, String value, int offset) {
    enum Kind { NAME, QUOTED_NAME, CHARACTERS, NUMBER, SYMBOL, END }

    boolean isSymbol(char symbol) {
        return kind == Kind.SYMBOL && value.charAt(0) == symbol;
    }

    /** Keywords are written in any case (clause 8.2). */
    boolean isKeyword(String keyword) {
        return kind == Kind.NAME && value.equalsIgnoreCase(keyword);
    }
}
