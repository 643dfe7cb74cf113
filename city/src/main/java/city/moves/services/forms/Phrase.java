package city.moves.services.forms;

import java.util.Map;

/**
 * What stands on a page instead of the words of a position. What is empty or not named stays as the file has it.
 *
 * @param label   of a question, title of a group, or the whole text of what is only read
 * @param options names of what one may choose from, by code
 * @param helps   what is said of an option besides, by code
 */
public record Phrase(String label, String hint, Map<String, String> options, Map<String, String> helps) {

    public static final Phrase NONE = new Phrase("", "", Map.of(), Map.of());

    public Phrase {
        options = Map.copyOf(options);
        helps = Map.copyOf(helps);
    }
}
