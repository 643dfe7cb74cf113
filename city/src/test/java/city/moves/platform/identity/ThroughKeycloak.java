package city.moves.platform.identity;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;

/** Signs in at Keycloak without a browser. */
final class ThroughKeycloak {

    private ThroughKeycloak() {}

    /** The address to which Keycloak sends the person back. */
    static String signIn(String question, String name, String password) {
        try (HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .followRedirects(HttpClient.Redirect.NEVER).build()) {
            HttpResponse<String> form = client.send(HttpRequest.newBuilder(URI.create(question)).build(),
                    HttpResponse.BodyHandlers.ofString());
            String action = Jsoup.parse(form.body(), question).select("form").attr("abs:action");
            HttpResponse<String> back = client.send(HttpRequest.newBuilder(URI.create(action))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("username=" + encoded(name) + "&password="
                            + encoded(password))).build(), HttpResponse.BodyHandlers.ofString());
            return back.headers().firstValue("Location")
                    .orElseThrow(() -> new AssertionError("Keycloak does not let in: " + back.statusCode()));
        } catch (IOException failure) {
            throw new AssertionError("Keycloak does not answer", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
