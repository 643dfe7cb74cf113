package city.moves.fuzzing;

import city.moves.testing.HttpVisitor;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** Follows the links of the city from its front page, and remembers the forms on the way. */
final class Walker {

    private static final int PAGES_OF_ONE_KIND = 3;
    /** Forms after which nobody reaches the others: they end the session, or close the city for everyone. */
    private static final Set<String> WAYS_OUT =
            Set.of("/abmelden", "/konto/anmeldungen/beenden", "/amt/wartung/schliessen");

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
            if (!WAYS_OUT.contains(form.attr("action"))) {
                forms.putIfAbsent(kind(form.attr("action")), FoundForm.of(form));
            }
        }
    }

    private void follow(String link) {
        String path = link.replaceFirst("#.*", "");
        if (path.startsWith("/") && !path.startsWith("/en") && seen.merge(kind(path), 1, Integer::sum) <= PAGES_OF_ONE_KIND) {
            ahead.add(path);
        }
    }

    /** The path without query and keys, so that pages for different things are of one kind. */
    private static String kind(String path) {
        return path.replaceFirst("\\?.*", "").replaceAll("/[^/]*\\d[^/]*", "/*")
                .replaceAll("(massnahmen|felder|buendel|rollen|daten)/[^/]+", "$1/*");
    }

    HttpVisitor visitor() {
        return visitor;
    }

    /** The first form of each kind, by the kind of its action. */
    Map<String, FoundForm> forms() {
        return forms;
    }
}
