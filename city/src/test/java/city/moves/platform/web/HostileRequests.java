package city.moves.platform.web;

import city.moves.testing.HttpVisitor;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Requests with values that no page of the house would send; the same seed gives the same requests. */
final class HostileRequests {

    /** What would run in a browser if a page repeated it unescaped. */
    static final String SCRIPT = "\"><script>alert(1)</script>";

    private static final Pattern VARIABLE = Pattern.compile("\\{(?:[^{}]|\\{[^{}]*})*}");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Percent-encoded, so that bytes that are no text are among them. */
    private static final List<String> VALUES = Stream.concat(
            Stream.of("", " ", "'", "';--", SCRIPT, "../../etc/passwd", "\\", "-1", "0", "9".repeat(30), "1e309", "NaN",
                    "-0", "2026-02-30", "0000-01-01", "+999999999-12-31", "-999999999-01-01", "26.11.2026", "null",
                    "[]", "{}", "${7*7}", "{0}", "\r\nX-Evil: 1", "\u202e\u0000", "١٢٣", "a".repeat(3000), "🏙".repeat(50),
                    "e\u0301".repeat(20), "01890a5d-ac96-774b-bcce-b302099a8057", "1.2.3.", "2147483648.x", "%", "true",
                    "AND OR NOT (", "\"", "*:*", "a~99999", "//example.org", "https://example.org/", "/\\example.org")
                    .map(HostileRequests::encoded),
            Stream.of("%00", "%C3%28", "%ED%A0%80", "%FF", "%2e%2e", "%25")).toList();

    private static final List<String> ACCEPTED = List.of("text/html", "application/json", "*/*", "text/csv",
            "image/avif", "nonsense", "a/b;q=x", "application/problem+json");
    private static final List<String> BODY_TYPES = List.of("application/x-www-form-urlencoded", "application/json",
            "text/plain", "multipart/form-data", "multipart/form-data; boundary=x", "nonsense/", "a/b;charset=none");

    private final Random random;
    private final List<String> names;

    HostileRequests(long seed, List<String> names) {
        this.random = new Random(seed);
        this.names = names;
    }

    /** A request to a route of the house. */
    HttpRequest request(HttpVisitor visitor, String method, String pattern, String token) {
        Matcher variable = VARIABLE.matcher(pattern);
        String path = variable.replaceAll(_ -> Matcher.quoteReplacement(one(VALUES)));
        String prefix = random.nextBoolean() ? Language.EN.prefix() : "";
        String query = random.nextInt(3) == 0 ? "" : "?" + fields();
        HttpRequest.Builder request = visitor.request(prefix + path + query).timeout(PATIENCE)
                .header("Accept", random.nextInt(3) == 0 ? one(ACCEPTED) : "text/html");
        if (random.nextInt(4) == 0) {
            request.header(one(List.of("Range", "If-None-Match", "If-Modified-Since", "Accept-Language", "Referer",
                    "Origin", "X-HTTP-Method-Override", "HX-Request", "Forwarded")), one(VALUES));
        }
        boolean sends = method.equals("POST") || method.equals("PUT");
        if (sends) {
            String body = (token.isEmpty() ? "" : "_csrf=" + token + "&") + fields();
            boolean form = random.nextInt(4) > 0;
            request.header("Content-Type", form ? BODY_TYPES.getFirst() : one(BODY_TYPES));
            return request.method(method, HttpRequest.BodyPublishers.ofString(body)).build();
        }
        return request.method(method, HttpRequest.BodyPublishers.noBody()).build();
    }

    private String fields() {
        return random.ints(1 + random.nextInt(5), 0, names.size())
                .mapToObj(name -> encoded(names.get(name)) + "=" + one(VALUES))
                .collect(Collectors.joining("&"));
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
