package city.moves.platform.web;

import java.util.List;
import java.util.Map;

/**
 * A page of running text that the law or decency demands.
 *
 * @param key      the texts are {@code <key>.title}, {@code <key>.lead} and, for each section, {@code .title} and
 *                 {@code .text}
 * @param sections names of its sections; each is the anchor of its heading too
 * @param kept     how many days, by section, the city keeps what the section is about
 */
record Statement(String key, List<String> sections, Map<String, Long> kept, Imprint imprint) {

    Statement(String key, List<String> sections, Imprint imprint) {
        this(key, sections, Map.of(), imprint);
    }

    /** The paragraphs of a section. */
    List<String> text(Page page, String section) {
        String words = page.text(key + "." + section + ".text", page.city().name(),
                page.formats().number(kept.getOrDefault(section, 0L)));
        return List.of(words.split("\n"));
    }
}
