package city.moves.platform.database;

/** Why the city does not start, in one line for the person at the keyboard. Nothing was harmed. */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotStart(String line) {
        super(line, null, false, false);
    }

    public CannotStart(String line, Exception cause) {
        super(line, cause, false, false);
    }
}
