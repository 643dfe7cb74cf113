package city.moves.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Someone who visits the city without a browser: keeps cookies, follows no redirect, sends forms. One visitor is one
 * person and comes from an address of their own on this machine, since whoever guesses too often is recognised by it; take
 * a new one for another.
 */
public final class HttpVisitor {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern HIDDEN_TOKEN = Pattern.compile("<input[^>]*name=\"_csrf\"[^>]*>");
    private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");

    private static final AtomicInteger VISITORS = new AtomicInteger();

    private final String baseUrl;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .localAddress(nextAddress())
            .build();

    HttpVisitor(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** From 127.1.0.1 on. */
    private static InetAddress nextAddress() {
        try {
            return InetAddress.getByAddress(ByteBuffer.allocate(4).putInt(0x7f010000 + VISITORS.incrementAndGet()).array());
        } catch (UnknownHostException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Someone who visits a city in another process. */
    public static HttpVisitor at(String baseUrl) {
        return new HttpVisitor(baseUrl);
    }

    /** Asks for a page as a browser does. Headers come in pairs: name, value. */
    public HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = request(path).header("Accept", "text/html");
        return send(with(headers, request).GET().build());
    }

    /** Sends fields without a token, as a forger would. */
    public HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
        HttpRequest.Builder request = request(path).header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded");
        return send(with(headers, request).POST(HttpRequest.BodyPublishers.ofString(encoded(fields))).build());
    }

    /** Opens the page with the form, then sends the fields with the form's token. */
    public HttpResponse<String> submit(String formPage, String action, Map<String, String> fields) {
        Map<String, String> all = new java.util.LinkedHashMap<>(fields);
        all.put("_csrf", token(get(formPage)));
        return post(action, all);
    }

    /** Signs in, such as {@code kim.weber} with the password of the demo city. */
    public HttpVisitor signIn(String name, String password) {
        HttpResponse<String> answer = submit("/anmelden", "/anmelden", Map.of("name", name, "password", password));
        if (answer.statusCode() != HttpURLConnection.HTTP_MOVED_TEMP) {
            throw new AssertionError(name + " is not let in, status " + answer.statusCode());
        }
        return this;
    }

    /** Signs in as one of the invented people of the demo city. */
    public HttpVisitor signInAs(String demoName) {
        return signIn(demoName, "digital-moves");
    }

    /** Any other request; the address is relative to the city. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(baseUrl + path)).timeout(PATIENCE);
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new AssertionError("no answer to " + request.method() + " " + request.uri(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }

    public CookieManager cookies() {
        return cookies;
    }

    /** What a browser would send as its cookies; empty if there are none. */
    public String cookieHeader() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue()).sorted()
                .collect(Collectors.joining("; "));
    }

    /** The token against forged requests that the first form of a page carries. */
    public static String token(HttpResponse<String> page) {
        Matcher input = HIDDEN_TOKEN.matcher(page.body());
        if (input.find()) {
            Matcher value = VALUE.matcher(input.group());
            if (value.find()) {
                return value.group(1);
            }
        }
        throw new AssertionError(page.uri() + " has no form with a token, status " + page.statusCode());
    }

    private static HttpRequest.Builder with(String[] headers, HttpRequest.Builder request) {
        for (int i = 0; i + 1 < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return request;
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
