package city.moves.platform.operations;

/** A question that {@code ./moves doctor} asks. A part contributes it as a bean; it changes nothing. */
public interface Checkup {

    /** What was found, in one line. */
    record Finding(boolean healthy, String text) {

        public static Finding healthy(String text) {
            return new Finding(true, text);
        }

        public static Finding sick(String text) {
            return new Finding(false, text);
        }
    }

    /** Place among the checkups, ascending. */
    int order();

    /** At most twenty characters, such as {@code audit chain}. */
    String name();

    Finding examine();
}
