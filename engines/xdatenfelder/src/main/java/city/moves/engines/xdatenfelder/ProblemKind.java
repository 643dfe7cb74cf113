package city.moves.engines.xdatenfelder;

/** What can be wrong with a file. */
public enum ProblemKind {
    /** No well-formed XML from here on; what came before was read. */
    MALFORMED(Severity.ERROR),
    /** A document type, and with it entities, is never read. */
    DOCUMENT_TYPE(Severity.ERROR),
    /** More bytes, levels, elements or characters than the limits allow; what came before was read. */
    TOO_LARGE(Severity.ERROR),
    UNKNOWN_NAMESPACE(Severity.ERROR),
    /** A part that the standard does not have here. */
    UNEXPECTED(Severity.ERROR),
    MISSING(Severity.ERROR),
    /** There, and without the content that it must have. */
    EMPTY(Severity.ERROR),
    /** A second one where one is allowed; the first was read. */
    DUPLICATE(Severity.ERROR),
    /** A code that the list of the standard does not have. */
    UNKNOWN_CODE(Severity.ERROR),
    /** A day, an instant or a number that is none. */
    INVALID_VALUE(Severity.ERROR),
    /** An Anzahl that is none. */
    INVALID_CARDINALITY(Severity.ERROR),
    /** The same id twice at one place: its path would be ambiguous; the first was read. */
    AMBIGUOUS_PATH(Severity.ERROR),
    /** An empty part that was said twice; the filled one was read. */
    EMPTY_REPETITION(Severity.WARNING),
    /** A Präzisierung that cannot be read wholly; its text is kept. */
    CONSTRAINT_UNREADABLE(Severity.WARNING),
    /** Not released for use. */
    DRAFT(Severity.WARNING),
    /** An attribute that the standard does not have here; it was left out. */
    ATTRIBUTE_IGNORED(Severity.WARNING);

    private final Severity severity;

    ProblemKind(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }
}
