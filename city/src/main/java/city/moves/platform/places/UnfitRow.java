package city.moves.platform.places;

import java.util.List;

/** A row that cannot be taken. */
final class UnfitRow extends Exception {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String message;
    private final transient List<Object> arguments;

    /**
     * @param field   heading of the column; empty for the whole row
     * @param message key of the sentence that says what is wrong
     */
    UnfitRow(String field, String message, Object... arguments) {
        super(message, null, false, false);
        this.field = field;
        this.message = message;
        this.arguments = List.of(arguments);
    }

    String field() {
        return field;
    }

    String message() {
        return message;
    }

    List<Object> arguments() {
        return arguments;
    }
}
