package city.moves.services.forms;

import city.moves.engines.xdatenfelder.ElementPath;
import java.util.Map;

/**
 * What a form says in one language.
 *
 * @param title   of the form; empty if it stays as the file has it
 * @param phrases by the written {@link ElementPath}
 * @param refusals what is said where a rule does not hold, by the id of the rule
 */
public record Words(String title, Map<String, Phrase> phrases, Map<String, String> refusals) {

    public static final Words NONE = new Words("", Map.of(), Map.of());

    public Words {
        phrases = Map.copyOf(phrases);
        refusals = Map.copyOf(refusals);
    }

    public Phrase at(ElementPath path) {
        return phrases.getOrDefault(path.toString(), Phrase.NONE);
    }
}
