package city.moves.services.forms;

import java.util.List;

/**
 * What is wrong with an answer.
 *
 * @param name      of the field on the page
 * @param message   key of the sentence that says what to do
 * @param arguments what the sentence names
 */
public record StepFault(String name, String message, List<String> arguments) {

    static StepFault of(String name, String message, String... arguments) {
        return new StepFault(name, message, List.of(arguments));
    }
}
