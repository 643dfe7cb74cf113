package city.moves.engines.xdatenfelder;

/** Whether a file with this problem can be used. */
public enum Severity {
    /** It can, and somebody should know. */
    WARNING,
    /** It cannot, although the rest of it can be looked at. */
    ERROR
}
