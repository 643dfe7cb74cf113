package city.moves.fuzzing;

import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import java.net.HttpURLConnection;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Somebody who has seen the pages that a person may see, and now sends nonsense to all of them. */
final class Stranger {

    private static final int PAGES = 40;
    private static final int OTHER_FIELDS = 3;
    private static final List<String> FIELDS = FieldNames.all();
    private static final Pattern LINK = Pattern.compile("(?:href|action)=\"(?:/en)?(/[^\"#?]*)");
    private static final Pattern FIELD =
            Pattern.compile("<(?:input|select|textarea|button)[^>]* name=\"([^\"]+)\"[^>]*>");
    private static final Pattern VALUE = Pattern.compile(" value=\"([^\"&]*)\"");

    private final String demoName;
    private final RunningCity city;
    private HttpVisitor visitor;

    /** What stood in the fields of each page, by path. */
    private final Map<String, Map<String, String>> forms = new LinkedHashMap<>();
    private final SequencedSet<String> paths = new LinkedHashSet<>();

    /** An empty name is a person who has not signed in. */
    Stranger(RunningCity city, String demoName) {
        this.city = city;
        this.demoName = demoName;
        this.visitor = arrive();
        lookAround();
    }

    private HttpVisitor arrive() {
        return demoName.isEmpty() ? city.visitor() : city.visitor().signInAs(demoName);
    }

    /** Signs in again if some nonsense signed this person out. */
    void comeBack() {
        if (!demoName.isEmpty() && visitor.get("/konto").statusCode() != HttpURLConnection.HTTP_OK) {
            visitor = arrive();
        }
    }

    private void lookAround() {
        ArrayDeque<String> waiting = new ArrayDeque<>(List.of("/", "/konto", "/amt"));
        while (!waiting.isEmpty() && forms.size() < PAGES) {
            String path = waiting.remove();
            if (forms.containsKey(path)) {
                continue;
            }
            HttpResponse<String> page = visitor.get(path);
            forms.put(path, fields(page.body()));
            LINK.matcher(page.body()).results().map(match -> match.group(1)).filter(paths::add).forEach(waiting::add);
        }
    }

    private static Map<String, String> fields(String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (MatchResult field : FIELD.matcher(page).results().toList()) {
            String value = VALUE.matcher(field.group()).results().map(match -> match.group(1)).findFirst().orElse("");
            fields.putIfAbsent(field.group(1), value);
        }
        return fields;
    }

    /** A request to this route, right in some parts and nonsense in others. */
    String request(Route route, String method, Nonsense nonsense) {
        String path = path(route, nonsense);
        String query = nonsense.chance(0.5) ? "?" + parameters(names(route, path, nonsense), nonsense) : "";
        List<String> head = new ArrayList<>(List.of(
                method + " " + (nonsense.chance(0.3) ? "/en" : "") + path + query + " HTTP/1.1",
                "Host: localhost", "Connection: close", "Accept: " + nonsense.accept()));
        if (!visitor.cookieHeader().isEmpty()) {
            head.add("Cookie: " + visitor.cookieHeader());
        }
        if (nonsense.chance(0.5)) {
            head.add(nonsense.header());
        }
        String body = "";
        if (!List.of("GET", "HEAD", "OPTIONS").contains(method)) {
            boolean form = nonsense.chance(0.8);
            body = form ? parameters(names(route, path, nonsense), nonsense) : nonsense.body();
            head.add("Content-Type: " + (form ? "application/x-www-form-urlencoded" : nonsense.bodyType()));
            head.add("Content-Length: " + body.length());
        }
        return String.join("\r\n", head) + "\r\n\r\n" + body;
    }

    private String path(Route route, Nonsense nonsense) {
        List<String> known = paths.stream().filter(route::leads).toList();
        return route.hasVariables() && !known.isEmpty() && nonsense.chance(0.6)
                ? nonsense.oneOf(known) : route.path(nonsense::step);
    }

    /**
     * The fields of the page at this path with what stands in them, the parameters that its handler names, and a few
     * that others read.
     */
    private Map<String, String> names(Route route, String path, Nonsense nonsense) {
        Map<String, String> names = new LinkedHashMap<>(forms.getOrDefault(path, Map.of()));
        route.parameters().forEach(parameter -> names.putIfAbsent(parameter, ""));
        for (int others = 0; others < OTHER_FIELDS; others++) {
            names.putIfAbsent(nonsense.oneOf(FIELDS), "");
        }
        return names;
    }

    /** Each field as it stood, or as nonsense, or twice, or not at all. */
    private static String parameters(Map<String, String> fields, Nonsense nonsense) {
        List<String> sent = new ArrayList<>();
        fields.forEach((name, stood) -> {
            boolean token = name.equals("_csrf");
            if (nonsense.chance(token ? 0.05 : 0.15)) {
                return;
            }
            boolean kept = nonsense.chance(token ? 0.95 : 0.4) && (token || !stood.isEmpty());
            sent.add(Nonsense.encoded(name) + "=" + (kept ? Nonsense.encoded(stood) : nonsense.value()));
            if (nonsense.chance(0.1)) {
                sent.add(Nonsense.encoded(name) + "=" + nonsense.value());
            }
        });
        return String.join("&", sent);
    }

    HttpVisitor visitor() {
        return visitor;
    }

    @Override
    public String toString() {
        return demoName.isEmpty() ? "anyone" : demoName;
    }
}
