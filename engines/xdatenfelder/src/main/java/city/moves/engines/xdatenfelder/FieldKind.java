package city.moves.engines.xdatenfelder;

/** What a field is for the person in front of it (Feldart). */
public enum FieldKind implements Coded {
    INPUT("input"),
    SELECT("select"),
    /** A text to read: never a value, never in a submission. */
    LABEL("label"),
    /** Filled in by the form. */
    HIDDEN("hidden"),
    /** Seen and not changed. */
    LOCKED("locked");

    private final String code;

    FieldKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
