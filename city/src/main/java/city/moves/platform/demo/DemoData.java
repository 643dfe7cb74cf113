package city.moves.platform.demo;

/**
 * A capability's part of the demo city. Loaded once per version, only with {@code --city demo}; what a person changed
 * since stays as it is.
 */
public interface DemoData {

    /** The capability, such as {@code strategy}. */
    String capability();

    /** Raised when the data changes. */
    int version();

    /** Place among the capabilities, ascending. */
    int order();

    /** Writes the data by fixed ids. Dates are relative to the clock. */
    void load();
}
