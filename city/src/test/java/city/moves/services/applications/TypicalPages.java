package city.moves.services.applications;

import city.moves.testing.Accessibility;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Of many pages so few that whatever stands in any of them stands in one of these too: each kind of element, in each state, inside
 * each kind of other element. What is wrong with the looks of one is wrong with one of these.
 */
final class TypicalPages {

    private static final Set<String> TELLING = Set.of("class", "type", "role", "autocomplete", "inputmode", "aria-invalid",
            "aria-current", "lang", "disabled", "checked", "open");
    private static final String PATH = "/musterseite/";

    private final List<Shown> shown = new ArrayList<>();

    private record Shown(String what, String html, Set<String> traits) {}

    /** @param page the same as the text of it */
    void add(String what, String html, Document page) {
        Set<String> traits = new HashSet<>();
        for (Element element : page.select("main *")) {
            Element above = element.parent();
            traits.add((above == null ? "" : kind(above)) + " > " + kind(element));
        }
        shown.add(new Shown(what, html, traits));
    }

    private static String kind(Element element) {
        StringBuilder kind = new StringBuilder(element.normalName());
        for (Attribute attribute : element.attributes()) {
            if (TELLING.contains(attribute.getKey())) {
                kind.append('[').append(attribute.getKey()).append('=').append(attribute.getValue()).append(']');
            }
        }
        return kind.toString();
    }

    /** Shows them one after the other as if they came from the city, and returns how many they were. */
    int judge(Page page) {
        List<Shown> typical = typical();
        page.route("**" + PATH + "*", (Route route) -> {
            String url = route.request().url();
            route.fulfill(new Route.FulfillOptions().setContentType("text/html; charset=utf-8")
                    .setBody(typical.get(Integer.parseInt(url.substring(url.lastIndexOf('/') + 1))).html()));
        });
        for (int number = 0; number < typical.size(); number++) {
            page.navigate(PATH + number);
            try {
                Accessibility.check(page);
            } catch (AssertionError found) {
                throw new AssertionError(typical.get(number).what() + ": " + found.getMessage(), found);
            }
        }
        return typical.size();
    }

    /** Always the one that shows most of what was not shown yet. */
    private List<Shown> typical() {
        Set<String> open = new HashSet<>();
        shown.stream().map(Shown::traits).forEach(open::addAll);
        List<Shown> typical = new ArrayList<>();
        while (!open.isEmpty()) {
            Shown best = shown.stream().reduce((one, other) -> news(other.traits(), open) > news(one.traits(), open) ? other : one)
                    .orElseThrow();
            typical.add(best);
            open.removeAll(best.traits());
        }
        return typical;
    }

    private static long news(Collection<String> traits, Set<String> open) {
        return traits.stream().filter(open::contains).count();
    }
}
