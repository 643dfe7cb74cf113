package city.moves.platform.values;

import java.util.List;

/**
 * A reason that a person can act upon.
 *
 * @param trouble   the kind of refusal
 * @param field     the name of the form field it concerns; empty if it concerns the whole command
 * @param message   key of the sentence that says what to do
 * @param arguments what the sentence names, already in the person's format
 */
public record Refusal(Trouble trouble, String field, String message, List<String> arguments) {

    public static Refusal of(Trouble trouble, String message, String... arguments) {
        return new Refusal(trouble, "", message, List.of(arguments));
    }

    public static Refusal ofField(String field, String message, String... arguments) {
        return new Refusal(Trouble.INPUT_MALFORMED, field, message, List.of(arguments));
    }
}
