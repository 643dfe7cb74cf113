package city.moves.engines.cql2;

/** Operators of {@code arithmeticExpression}, clause 7.12. */
public enum ArithmeticOperator {
    PLUS("+"), MINUS("-"), TIMES("*"), DIVIDED_BY("/"), MODULO("%"), INTEGER_DIVIDED_BY("div"), POWER("^");

    private final String symbol;

    ArithmeticOperator(String symbol) {
        this.symbol = symbol;
    }

    /** As both encodings write it. */
    public String symbol() {
        return symbol;
    }
}
