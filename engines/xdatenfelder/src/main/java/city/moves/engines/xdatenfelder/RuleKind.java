package city.moves.engines.xdatenfelder;

/** What a rule is about (Regeltyp), edition 3. */
public enum RuleKind implements Coded {
    COMPLEX("K"),
    MULTIPLICITY("M"),
    VALIDATION("V"),
    CALCULATION("B");

    private final String code;

    RuleKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
