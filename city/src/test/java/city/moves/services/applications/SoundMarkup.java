package city.moves.services.applications;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What of a page depends on what it says and not on how it looks: whether every question has its name, every reference its aim,
 * and every heading its place. It takes a thousandth of a second, so that every page there is can be looked at.
 */
final class SoundMarkup {

    private static final String QUESTIONS = "input:not([type=hidden]), select, textarea";

    private SoundMarkup() {}

    /** One line for each fault. */
    static List<String> faults(Document page) {
        List<String> faults = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        page.select("[id]").forEach(element -> {
            if (!ids.add(element.id())) {
                faults.add("two elements are called " + element.id());
            }
        });
        Map<String, String> labels = page.select("label[for]").stream()
                .collect(Collectors.toMap(label -> label.attr("for"), Element::text, (one, _) -> one));
        for (Element question : page.select(QUESTIONS)) {
            if (nameOf(question, labels).isBlank()) {
                faults.add("a question without a name: " + question.outerHtml());
            }
        }
        for (String attribute : List.of("aria-describedby", "aria-labelledby", "for", "list")) {
            for (Element element : page.select("[" + attribute + "]")) {
                Arrays.stream(element.attr(attribute).split(" ")).filter(id -> !ids.contains(id))
                        .forEach(id -> faults.add(attribute + " leads nowhere: " + id));
            }
        }
        page.select("main a[href^=#]").stream().map(link -> link.attr("href").substring(1)).filter(id -> !ids.contains(id))
                .forEach(id -> faults.add("a link leads nowhere: #" + id));
        page.select("fieldset").stream().filter(group -> group.select("> legend").text().isBlank())
                .forEach(group -> faults.add("a group without a name: " + group.id()));
        page.select("main button, main a, main summary, main h1, main h2, main h3, main h4").stream().filter(one -> one.text().isBlank())
                .forEach(one -> faults.add("says nothing: " + one.outerHtml()));
        addHeadings(page, faults);
        return faults;
    }

    private static String nameOf(Element question, Map<String, String> labels) {
        Element around = question.closest("label");
        return labels.getOrDefault(question.id(), "") + question.attr("aria-label") + (around == null ? "" : around.text());
    }

    private static void addHeadings(Document page, List<String> faults) {
        if (page.select("h1").size() != 1) {
            faults.add(page.select("h1").size() + " main headings");
        }
        int above = 0;
        for (Element heading : page.select("main h1, main h2, main h3, main h4, main h5")) {
            int level = heading.normalName().charAt(1) - '0';
            if (level > above + 1) {
                faults.add("a heading skips a level: " + heading.text());
            }
            above = level;
        }
    }
}
