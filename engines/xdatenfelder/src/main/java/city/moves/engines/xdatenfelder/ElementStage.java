package city.moves.engines.xdatenfelder;

/** Where a definition comes from (Schemaelementart). */
public enum ElementStage implements Coded {
    /** A pattern; it does not belong into a finished form. */
    ABSTRACT("ABS"),
    /** Agreed on for all. */
    HARMONISED("HAR"),
    /** As one law wants it. */
    BY_LAW("RNG");

    private final String code;

    ElementStage(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
