package city.moves.fuzzing;

import city.moves.testing.HttpVisitor;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** Follows the links of the city from its front page, and remembers the forms on the way. */
final class Walker {

    private static final int PAGES_OF_ONE_KIND = 3;
    /** Forms after which nobody reaches the others: they end sessions, or close the city for everyone; with their pages. */
    static final Map<String, String> WAYS_OUT = Map.of("/abmelden", "/konto",
            "/konto/sitzungen/andere-beenden", "/konto/sitzungen", "/amt/wartung/schliessen", "/amt/wartung");

    /** What is loaded down holds no form. */
    private static final Pattern FILE = Pattern.compile("[^?]*\\.(atom|csv|geojson|ics|json|pdf|xml|zip)(\\?.*)?");

    private final HttpVisitor visitor;
    private final Map<String, Integer> seen = new HashMap<>();
    private final Map<String, FoundForm> forms = new LinkedHashMap<>();
    private final Deque<String> ahead = new ArrayDeque<>(List.of("/", "/konto", "/amt"));

    Walker(HttpVisitor visitor) {
        this.visitor = visitor;
        while (!ahead.isEmpty()) {
            HttpResponse<String> answer = visitor.get(ahead.poll());
            answer.headers().firstValue("Location").ifPresent(this::follow);
            if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                read(Jsoup.parse(answer.body(), answer.uri().toString()));
            }
        }
    }

    private void read(Document page) {
        page.select("a[href^=/]").forEach((Element link) -> follow(link.attr("href")));
        for (FormElement form : page.select("form[method=post]").forms()) {
            forms.putIfAbsent(kind(form.attr("action")), FoundForm.of(form));
        }
    }

    private void follow(String link) {
        String path = link.replaceFirst("#.*", "");
        if (path.startsWith("/") && !path.startsWith("/en") && !FILE.matcher(path).matches() && seen.merge(kind(path), 1, Integer::sum) <= PAGES_OF_ONE_KIND) {
            ahead.add(path);
        }
    }

    /** The path without query and keys, so that pages for different things are of one kind. */
    private static String kind(String path) {
        return path.replaceFirst("\\?.*", "").replaceAll("/[^/]*\\d[^/]*", "/*")
                .replaceAll("(massnahmen|felder|buendel|rollen|daten|themen|objekte|collections|items|lebenslage|dienste/amt)/[^/]+", "$1/*")
                .replaceAll("dienste/(?!lebenslage|amt|a-z|neu)[^/]+", "dienste/*");
    }

    /** The form of a page that goes there. */
    static FoundForm form(HttpVisitor visitor, String page, String action) {
        return Jsoup.parse(visitor.get(page).body()).select("form[method=post][action=" + action + "]").forms().stream()
                .findFirst().map(FoundForm::of).orElseThrow(() -> new AssertionError(page + " has no form for " + action));
    }

    HttpVisitor visitor() {
        return visitor;
    }

    /** The first form of each kind, by the kind of its action. */
    Map<String, FoundForm> forms() {
        return forms;
    }

    List<FoundForm> formsThatStay() {
        return forms.entrySet().stream().filter(form -> !WAYS_OUT.containsKey(form.getKey())).map(Map.Entry::getValue)
                .toList();
    }
}
