package city.moves.platform.identity;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** Signs in at Keycloak without a browser. Its cookies are for https only, which browsers do not ask of this machine. */
final class ThroughKeycloak {

    private static final int MOST_FORMS = 3;

    private ThroughKeycloak() {}

    /** The address to which Keycloak sends the person back, after as many of its forms as it shows. */
    static String signIn(String question, String name, String password) {
        Map<String, String> cookies = new TreeMap<>();
        try (HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build()) {
            HttpResponse<String> answer = send(client, cookies, HttpRequest.newBuilder(URI.create(question)));
            for (int forms = 0; forms < MOST_FORMS && answer.statusCode() == 200; forms++) {
                String action = Jsoup.parse(answer.body(), question).select("form").attr("abs:action");
                answer = send(client, cookies, HttpRequest.newBuilder(URI.create(action))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "username=" + encoded(name) + "&password=" + encoded(password))));
            }
            int status = answer.statusCode();
            return answer.headers().firstValue("Location")
                    .orElseThrow(() -> new AssertionError("Keycloak does not let in: " + status));
        } catch (IOException failure) {
            throw new AssertionError("Keycloak does not answer", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private static HttpResponse<String> send(HttpClient client, Map<String, String> cookies,
            HttpRequest.Builder request) throws IOException, InterruptedException {
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies.entrySet().stream()
                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue()).collect(Collectors.joining("; ")));
        }
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").stream().map(cookie -> cookie.replaceFirst(";.*", "").split("=", 2))
                .forEach(cookie -> cookies.put(cookie[0], cookie[1]));
        return answer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
