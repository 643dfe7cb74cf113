package city.moves.services.forms;

import city.moves.engines.xdatenfelder.ElementPath;
import city.moves.engines.xdatenfelder.Outline;
import city.moves.platform.web.Language;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a version of a form is put, while its file stays as it was brought: other words, words in English, which the standard has
 * no place for, and another order on the page. What is handed in keeps the order of the file. It belongs to its version and
 * changes no more than that does once people may have begun.
 *
 * @param words what stands in place of the file's words; those in English count once all of the form is said in English
 * @param order by the written path of a group, empty for the form itself, the ids of what comes first; the rest follows as the
 *              file has it
 */
public record Wording(Map<Language, Words> words, Map<String, List<String>> order) {

    public static final Wording NONE = new Wording(Map.of(), Map.of());

    private static final JsonMapper JSON = new JsonMapper();

    public Wording {
        words = Map.copyOf(words);
        order = Map.copyOf(order);
    }

    public Words in(Language language) {
        return words.getOrDefault(language, Words.NONE);
    }

    List<String> orderIn(ElementPath group) {
        return order.getOrDefault(group.toString(), List.of());
    }

    /** What of it is about a form with these places. */
    Wording within(Outline outline) {
        Map<Language, Words> kept = new EnumMap<>(Language.class);
        words.forEach((language, said) -> kept.put(language, new Words(said.title(), said.phrases().entrySet().stream()
                .filter(phrase -> outline.at(ElementPath.of(phrase.getKey())).isPresent())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)), said.refusals())));
        return new Wording(kept, order.entrySet().stream()
                .filter(group -> group.getKey().isEmpty() || outline.at(ElementPath.of(group.getKey())).isPresent())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    public static Wording read(String json) {
        return JSON.readValue(json, Wording.class);
    }

    public String write() {
        return JSON.writeValueAsString(this);
    }
}
