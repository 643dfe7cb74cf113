package city.moves;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/**
 * {@code rehearse}: starts the city, walks through its doors and stops. The build lets the JVM watch, so that every
 * start after it finds its classes prepared.
 */
final class Rehearsal {

    private static final int LEARNT = 0;
    private static final List<String> DOORS =
            List.of("/", "/en", "/strategie", "/daten", "/suche?q=digital", "/amt", "/gibt-es-nicht", "/actuator/health");

    private Rehearsal() {}

    static int run(CommandLine line) {
        String address = Serving.start(line);
        try (HttpClient visitor = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL).connectTimeout(Duration.ofSeconds(10)).build()) {
            for (String door : DOORS) {
                HttpRequest request = HttpRequest.newBuilder(URI.create(address + door))
                        .timeout(Duration.ofSeconds(30)).header("Accept", "text/html").build();
                int status = visitor.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
                System.out.println(door + " answers " + status);
            }
        } catch (IOException unanswered) {
            throw new IllegalStateException("a door does not answer", unanswered);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return LEARNT;
    }
}
