package city.moves;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code rehearse}: starts the city, walks through its doors and stops. The build lets the JVM watch, so that every
 * start after it finds its classes prepared and knows which ways are walked most: a city that has just been started
 * answers hundreds of people at once.
 */
final class Rehearsal {

    private static final int LEARNT = 0;
    /** From here on the JVM learns little that is new. */
    private static final int ROUNDS = 150;
    private static final Duration LONGEST = Duration.ofSeconds(45);
    private static final List<String> DOORS = List.of("/", "/en", "/strategie", "/strategie/massnahmen", "/daten",
            "/suche?q=digital", "/amt", "/amt/strategie", "/gibt-es-nicht", "/actuator/health");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]*)\"");
    /** One of the people of the demo city and the password that its sign-in page tells. */
    private static final String PERSON = "name=tomasz.nowak&password=digital-moves&_csrf=";

    private final String address;
    private final HttpClient visitor;

    private Rehearsal(String address, HttpClient visitor) {
        this.address = address;
        this.visitor = visitor;
    }

    static int run(CommandLine line) {
        String address = Serving.start(line);
        try (HttpClient visitor = HttpClient.newBuilder().cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL).connectTimeout(Duration.ofSeconds(10)).build()) {
            new Rehearsal(address, visitor).walk();
        } catch (IOException unanswered) {
            throw new IllegalStateException("a door does not answer", unanswered);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return LEARNT;
    }

    private void walk() throws IOException, InterruptedException {
        for (String door : DOORS) {
            System.out.println(door + " answers " + open(door).statusCode());
        }
        signIn();
        long latest = System.nanoTime() + LONGEST.toNanos();
        for (int round = 1; round < ROUNDS && System.nanoTime() < latest; round++) {
            for (String door : DOORS) {
                open(door);
            }
        }
    }

    private void signIn() throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(open("/anmelden").body());
        String person = PERSON + (token.find() ? URLEncoder.encode(token.group(1), StandardCharsets.UTF_8) : "");
        int status = send(request("/anmelden").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(person))).statusCode();
        System.out.println("the sign-in answers " + status);
    }

    private HttpResponse<String> open(String door) throws IOException, InterruptedException {
        return send(request(door));
    }

    private HttpRequest.Builder request(String door) {
        return HttpRequest.newBuilder(URI.create(address + door)).timeout(Duration.ofSeconds(30))
                .header("Accept", "text/html");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return visitor.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
