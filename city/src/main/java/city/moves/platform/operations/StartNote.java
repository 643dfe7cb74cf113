package city.moves.platform.operations;

/**
 * A line that the terminal shows when the city is open, such as who can sign in. A part contributes it as a bean.
 */
public interface StartNote {

    /** Place among the notes, ascending. */
    int order();

    /** At most twelve characters, such as {@code Sign in}. */
    String label();

    /** Asked for after everything has started; empty for nothing to say. */
    String text();
}
