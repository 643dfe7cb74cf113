package city.moves.platform.web;

import city.moves.platform.personal.Holding;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A page of running text that the law or decency demands.
 *
 * @param key      the texts are {@code <key>.title} and {@code <key>.lead}
 * @param sections what it tells
 */
record Statement(String key, List<Section> sections, Imprint imprint) {

    /**
     * One heading with what stands below it.
     *
     * @param id    the anchor of the heading
     * @param texts keys of its texts, whose lines are paragraphs
     * @param days  for texts that name how long something is kept
     */
    record Section(String id, String title, List<String> texts, long days) {

        List<String> paragraphs(Page page) {
            return texts.stream().flatMap(text -> paragraphs(page, text)).toList();
        }

        private Stream<String> paragraphs(Page page, String text) {
            return Arrays.stream(page.text(text, page.formats().number(days), page.city().name()).split("\n"));
        }
    }

    /** A statement whose sections are {@code <key>.<section>.title} and {@code .text}. */
    static Statement of(String key, List<String> sections, Imprint imprint) {
        return new Statement(key, sections.stream().map(section -> section(key, section)).toList(), imprint);
    }

    static Section section(String key, String name) {
        return new Section(name, key + "." + name + ".title", List.of(key + "." + name + ".text"), 0);
    }

    /** What the city keeps about people, in the words of who keeps it. */
    static Section section(Holding holding) {
        return new Section(holding.key(), holding.text("title"), List.of(holding.text("what"), holding.text("purpose"),
                holding.text("retention"), "personal.basis." + holding.basis()), holding.days());
    }
}
