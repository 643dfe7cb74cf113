package city.moves.engines.portfolio;

/** A canonical text that was not written by {@link CanonicalText}, or was changed since. */
public final class DamagedTextException extends IllegalArgumentException {
    private final int line;

    DamagedTextException(int line, String what) {
        super("line " + line + ": " + what);
        this.line = line;
    }

    /** The number of the first line that cannot be right, from 1. */
    public int line() {
        return line;
    }
}
