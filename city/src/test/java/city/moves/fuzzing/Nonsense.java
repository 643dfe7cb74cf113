package city.moves.fuzzing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/** Values, headers and bodies that nobody should send, chosen by a seed. */
final class Nonsense {

    /** An element that must never reach a page as one. */
    static final String MARK = "<fuzz ";

    /** What a list may take for the place where its next page begins: an id and a title with a sign that is none. */
    private static final String FORGED_PLACE = Base64.getUrlEncoder().withoutPadding().encodeToString(
            "0198c0de-0000-7000-8000-000000000000a\u0000b".getBytes(StandardCharsets.UTF_8));
    private static final List<String> VALUES = List.of("", " ", "0", "-1", "1", "99999999999999999999", "2147483648",
            "9223372036854775808", "1.5", "1,5", "NaN", "1e400", "true", "null", "undefined", "[]", "{}", "de",
            "csv", "2026-02-30", "31.02.26", "9999-12-31", "+999999999-12-31", "0000-00-00", "-2026-01-01", "2026-W48",
            "00000000-0000-0000-0000-000000000000", "0198c0de-0000-7000-8000-00000000000g", "1-1-1-1-1", "' OR 1=1--",
            "\"><fuzz onerror=1>", "<fuzz >", "javascript:alert(1)", "//example.org", "https://example.org/", "{{7*7}}",
            "${7*7}", "#{7*7}", "%n%s", "../../etc/passwd", "..\\..\\x", "a;b=c", "a,b", "a|b", "a\tb", "a\u0000b",
            "x\r\nX-Fuzz: 1", "\u202ea\u200b", "e\u0301", "\uffff", "😀", "ß", "Ⅷ", "*", "?", "~2", "\"offen", "a AND",
            "title:(", "AAAA", FORGED_PLACE, "e30=", "eyJrIjoxfQ", "🙈".repeat(300), "a".repeat(5_000), "(".repeat(500));
    private static final List<String> ENCODED = List.of("%00", "%C3%28", "%ED%A0%80", "%FF", "%2F", "%5C", "%25", "%",
            "%zz", "%u0041", "+", ";", "%0D%0AX-Fuzz:%201", "%252e%252e", ".", "..", "[", "{x}");
    private static final List<String> HEADERS = List.of("Accept-Language: x;q=y", "If-None-Match: \"",
            "Range: bytes=9-1", "If-Modified-Since: gestern", "Accept-Encoding: identity;q=x",
            "X-Forwarded-For: ::::", "Forwarded: for=;;", "X-Forwarded-Host: example.org", "Origin: null",
            "Origin: https://example.org", "Cookie: theme=<fuzz >; session=;", "Cookie: ===;;;\"",
            "X-HTTP-Method-Override: DELETE", "X-Requested-With: XMLHttpRequest", "HX-Request: true",
            "Authorization: Basic %%%", "Authorization: Bearer a.b.c", "Referer: javascript:alert(1)", "DNT: \u0001",
            "X-Long: " + "a".repeat(3_000), "Expect: nothing", "Upgrade: h2c", "Accept-Charset: x-unknown");
    private static final List<String> ACCEPTS = List.of("text/html", "text/html", "application/json",
            "application/json", "*/*", "image/png", "text/csv", "nonsense", "text/html;q=x", "a/b/c",
            "application/problem+json");
    private static final List<String> BODY_TYPES = List.of("application/json", "text/xml", "nonsense",
            "multipart/form-data", "multipart/form-data; boundary=",
            "application/x-www-form-urlencoded; charset=nonsense", "text/plain", "a/b/c");
    private static final List<String> BODIES = List.of("", "{", "{\"a\":", "[[[[", "null", "\u0000", "a=b&a=c",
            "=&=&&", "%", "a=%zz", "--x\r\n\r\n", "[".repeat(3_000), "{\"a\":1e999999}",
            "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///\">]><a>&b;</a>");

    private final Random random;

    Nonsense(long seed) {
        random = new Random(seed);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T oneOf(List<T> options) {
        return options.get(random.nextInt(options.size()));
    }

    /** A value for an address or a form, encoded, or what looks so. */
    String value() {
        return chance(0.2) ? oneOf(ENCODED) : encoded(oneOf(VALUES));
    }

    /** A value for one step of a path, where plus stands for itself. */
    String step() {
        String value = value().replace("+", "%20");
        return value.isEmpty() ? "%20" : value;
    }

    String header() {
        return oneOf(HEADERS);
    }

    String accept() {
        return oneOf(ACCEPTS);
    }

    String bodyType() {
        return oneOf(BODY_TYPES);
    }

    String body() {
        return oneOf(BODIES);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
