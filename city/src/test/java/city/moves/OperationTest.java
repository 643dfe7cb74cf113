package city.moves;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.database.DatabaseAccess;
import city.moves.testing.ChildProcess;
import city.moves.testing.RunningCity;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A whole process from its start to its end: what it writes into its log, what it sends to a collector, how it stops. */
class OperationTest {

    private static final String SECRET = "Erika-Mustermann";
    /** More than the ten seconds after which a line is cut. */
    private static final int SILENCE_AT_MOST = 20_000;
    private static final InetAddress FROM = InetAddress.ofLiteral("127.0.0.77");

    private final HttpClient visitor = HttpClient.newBuilder().localAddress(FROM).build();
    private final BlockingQueue<String> traces = new LinkedBlockingQueue<>();

    @TempDir
    Path folder;

    @Test
    void itsLogAndItsTracesNameNobodyAndItsStopLetsRequestsFinish() throws Exception {
        DatabaseAccess database = RunningCity.get().copyOfTemplate();
        HttpServer collector = collector();
        try (ChildProcess city = ChildProcess.city(Map.of(
                "MOVES_DB_PASSWORD", database.password(), "MOVES_TRACES_PERCENT", "100",
                "MOVES_MAIL_HOST", "localhost", "MOVES_MAIL_PORT", "9", "MOVES_MAIL_FROM", "stadt@example.org",
                "MOVES_MAIL_KEEP", "77d",
                "MOVES_TRACES_ENDPOINT", "http://localhost:" + collector.getAddress().getPort() + "/v1/traces"),
                List.of("--port", "0", "--city", "empty", "--db", database.url(), "--db-user", database.user(),
                        "--data", folder.toString()))) {
            String address = city.awaitAddress();
            Socket silent = halfAForm(address);
            String number = visitAsErika(address);
            Set<String> secrets = new BusyDay(address, JdbcClient.create(database.dataSource()))
                    .live(city.awaitLine("  Sign in "));
            secrets.addAll(List.of(SECRET, FROM.getHostAddress()));
            assertThat(get(address + "/datenschutz").body()).contains("nach dem Schreiben 77 Tage lang");
            hearTheLineCut(silent);
            stopDuringARequest(city, address);
            assertThat(city.exitCode()).isEqualTo(143);
            examineLog(number, secrets);
            examineTraces(secrets);
        } finally {
            collector.stop(0);
        }
    }

    /** Everything that a person enters holds a name; gives the number of the last answer. */
    private String visitAsErika(String address) throws IOException, InterruptedException {
        get(address + "/suche?q=" + SECRET);
        get(address + "/" + SECRET);
        get(address + "/strategie/massnahmen/" + SECRET);
        HttpRequest signIn = HttpRequest.newBuilder(URI.create(address + "/anmelden"))
                .header("Content-Type", "application/x-www-form-urlencoded").header("User-Agent", SECRET)
                .POST(HttpRequest.BodyPublishers.ofString("name=" + SECRET + "&password=" + SECRET)).build();
        visitor.send(signIn, HttpResponse.BodyHandlers.ofString());
        return get(address + "/api/v1/strategy/measures?limit=" + URLEncoder.encode(SECRET, StandardCharsets.UTF_8))
                .headers().firstValue("X-Request-Id").orElseThrow();
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return visitor.send(HttpRequest.newBuilder(URI.create(address)).header("Referer", SECRET).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static Socket halfAForm(String address) throws IOException {
        URI place = URI.create(address);
        Socket socket = new Socket(place.getHost(), place.getPort());
        socket.setSoTimeout(SILENCE_AT_MOST);
        socket.getOutputStream().write(("POST /anmelden HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 20\r\n\r\nname=erika")
                .getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    /** Ten seconds after the last sign of life; whatever is said before is no page that somebody asked for. */
    private static void hearTheLineCut(Socket silent) throws IOException {
        try (silent) {
            assertThat(new String(silent.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .doesNotStartWith("HTTP/1.1 2");
        }
    }

    /** Half of a form is sent, the process is told to stop, then comes the other half. */
    private static void stopDuringARequest(ChildProcess city, String address) throws IOException, InterruptedException {
        try (Socket socket = halfAForm(address)) {
            awaitBeing(address, 200);
            city.terminate();
            awaitBeing(address, 0);
            socket.getOutputStream().write("&password=".getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 403").contains("<main");
        }
    }

    /** Until the health of the city has this status; 0 for a door that nobody opens any more. */
    private static void awaitBeing(String address, int status) throws InterruptedException {
        long latest = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (health(address) != status) {
            assertThat(System.nanoTime()).as("status " + status).isLessThan(latest);
        }
    }

    private static int health(String address) throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(address + "/actuator/health")).build(),
                    HttpResponse.BodyHandlers.discarding()).statusCode() == 200 ? 200 : 0;
        } catch (IOException closed) {
            return 0;
        }
    }

    private void examineLog(String number, Set<String> secrets) throws IOException {
        String log = Files.readString(folder.resolve("moves.log"));
        assertThat(log).doesNotContainIgnoringCase(secrets.toArray(String[]::new)).doesNotContain("127.0.0.1\"")
                .contains("no_fault", "fault ", "POST /anmelden/vergessen/{token} 302");
        JsonMapper mapper = JsonMapper.shared();
        List<JsonNode> lines = log.lines().map(mapper::readTree).toList();
        assertThat(lines).allMatch(line -> line.hasNonNull("@timestamp") && line.hasNonNull("message"));
        assertThat(lines).filteredOn(line -> line.path("request").asString("").equals(number))
                .anySatisfy(line -> assertThat(line.path("message").asString())
                        .contains("GET /api/v1/strategy/measures 400"));
    }

    private void examineTraces(Set<String> secrets) throws InterruptedException {
        StringBuilder sent = new StringBuilder();
        for (String batch = traces.poll(10, TimeUnit.SECONDS); batch != null;
                batch = traces.poll(100, TimeUnit.MILLISECONDS)) {
            sent.append(batch);
        }
        assertThat(sent.toString()).contains("http get /suche").contains("/strategie/massnahmen/{key}")
                .doesNotContain(secrets);
    }

    private HttpServer collector() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", exchange -> {
            traces.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        return server;
    }
}
