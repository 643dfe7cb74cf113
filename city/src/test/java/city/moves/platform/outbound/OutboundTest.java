package city.moves.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.web.City;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against real servers on this machine, which the setting for the own network lets the city ask. */
class OutboundTest {

    private static final City STUTTGART = new City("Stuttgart", "", false, "https://moves.example.org");
    private static final OutboundLimits LIMITS =
            new OutboundLimits(100_000, Duration.ofSeconds(5), Duration.ofSeconds(10));
    private static final OutboundLimits IMPATIENT =
            new OutboundLimits(100_000, Duration.ofMillis(500), Duration.ofMillis(900));

    private static final List<Map<String, List<String>>> HEARD = new CopyOnWriteArrayList<>();
    private static final Names NAMES = new Names();
    private static HttpServer server;
    private static int port;
    private static Outbound outbound;

    /** Names as a name server would give them. */
    private static final class Names implements DnsResolver {

        private final List<String> asked = new CopyOnWriteArrayList<>();

        @Override
        public InetAddress[] resolve(String host) {
            asked.add(host);
            return switch (host) {
                case "eigener.example" -> new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")};
                case "zwei.example" -> new InetAddress[] {InetAddress.ofLiteral("8.8.8.8"), InetAddress.ofLiteral("10.0.0.1")};
                default -> new InetAddress[] {InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", ""))};
            };
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    @BeforeAll
    static void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        port = server.getAddress().getPort();
        server.createContext("/gut", exchange -> answer(exchange, 200, "gut".getBytes(StandardCharsets.UTF_8),
                Map.of("Content-Type", "text/plain;charset=utf-8", "Set-Cookie", "a=b")));
        server.createContext("/spaeter", exchange -> answer(exchange, 429, new byte[0], Map.of("Retry-After", "7")));
        server.createContext("/nach", exchange -> answer(exchange, 302, new byte[0],
                Map.of("Location", exchange.getRequestURI().getQuery())));
        server.createContext("/rund", exchange -> answer(exchange, 302, new byte[0], Map.of("Location", "/rund")));
        byte[] bomb = packedNoughts(50_000_000);
        server.createContext("/bombe", exchange -> answer(exchange, 200, bomb, Map.of("Content-Encoding", "gzip")));
        byte[] packed = packedNoughts(1_000);
        server.createContext("/gepackt", exchange -> answer(exchange, 200, packed, Map.of("Content-Encoding", "gzip")));
        server.createContext("/fremd", exchange -> answer(exchange, 200, new byte[9], Map.of("Content-Encoding", "br")));
        server.createContext("/endlos", OutboundTest::endless);
        server.start();
        outbound = new Outbound(OwnHosts.of("eigener.example:" + port + ",127.0.0.1:" + port), Set.of(), STUTTGART, NAMES);
    }

    @AfterAll
    static void close() {
        outbound.close();
        server.stop(0);
    }

    private static void answer(HttpExchange exchange, int status, byte[] body, Map<String, String> headers) throws IOException {
        HEARD.add(Map.copyOf(exchange.getRequestHeaders()));
        headers.forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static byte[] packedNoughts(int many) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write(new byte[many]);
        }
        return bytes.toByteArray();
    }

    private static void endless(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            while (true) {
                out.write(new byte[8_192]);
            }
        }
    }

    private static Outcome<String> ask(String address) {
        return outbound.get(address, "*/*", LIMITS, received -> received.status() + " "
                + received.body().readAllBytes().length + " " + received.mediaType());
    }

    /** Port 80 is one that every server has, but this one is named with another. */
    @Test
    void aServerOfTheOwnNetworkIsAskedOnlyAtThePortWithWhichItIsNamed() {
        assertThat(refused(ask("http://eigener.example/gut"))).isEqualTo("own-network");
        assertThat(refused(ask("http://127.0.0.1/gut"))).isEqualTo("own-network");
        try (Outbound named = new Outbound(OwnHosts.of("eigener.example"), Set.of(port), STUTTGART, NAMES)) {
            assertThat(named.get(own("/gut"), "*/*", LIMITS, Received::status)).isEqualTo(Outcome.done(200));
        }
    }

    private static String refused(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(List<Refusal> refusals)
                ? refusals.getFirst().message().replace("outbound.refused.", "") : outcome.toString();
    }

    private static String own(String path) {
        return "http://eigener.example:" + port + path;
    }

    @Test
    void aServerIsAskedByItsNameAndLearnsNothingElse() {
        HEARD.clear();
        assertThat(ask(own("/gut"))).isEqualTo(Outcome.done("200 3 text/plain;charset=utf-8"));
        assertThat(ask(own("/gut"))).as("a cookie is not brought back").isInstanceOf(Outcome.Done.class);
        assertThat(HEARD).hasSize(2).allSatisfy(heard -> {
            assertThat(heard.keySet()).containsOnly("Host", "Accept", "Accept-encoding", "Connection", "User-agent");
            assertThat(heard.get("Host")).containsExactly("eigener.example:" + port);
            assertThat(heard.get("User-agent")).containsExactly("MoveS (+https://moves.example.org)");
        });
        assertThat(ask(own("/gepackt"))).isEqualTo(Outcome.done("200 1000 "));
        assertThat(outbound.get(own("/spaeter"), "*/*", LIMITS, received -> received.status() + received.retryAfter().orElse("")))
                .isEqualTo(Outcome.done("4297"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.2/", "http://[::1]/", "http://169.254.169.254/latest/meta-data", "http://10.0.0.1/",
        "http://192.168.0.1/", "http://[fd00::1]/", "http://[fe80::1]/", "http://[::ffff:127.0.0.1]/", "http://zwei.example/",
        "http://224.0.0.1/", "http://0.0.0.0/"})
    void theOwnNetworkIsNotAskedNeitherAtOnceNorByARedirect(String address) {
        assertThat(refused(ask(address))).isEqualTo("own-network");
        assertThat(refused(ask(own("/nach?" + address)))).isEqualTo("own-network");
    }

    @Test
    void whatCanBeReadInTwoWaysIsNotAskedByARedirectEither() {
        for (String address : List.of("http://2130706433/", "http://0177.0.0.1/", "file:///etc/passwd", "http://a@127.0.0.1/")) {
            assertThat(refused(ask(own("/nach?" + address)))).as(address).isEqualTo("form");
        }
    }

    /** Between looking and asking no name server is asked again, so none can change its mind. */
    @Test
    void aNameIsLookedUpOnceForAQuestion() {
        NAMES.asked.clear();
        ask(own("/gut"));
        assertThat(NAMES.asked).containsExactly("eigener.example");
        ask(own("/nach?/gut"));
        assertThat(NAMES.asked).as("a redirect is a question of its own").hasSize(3);
    }

    @Test
    void onlyPortsThatAreAllowedAreAsked() {
        assertThat(refused(ask("http://eigener.example:22/"))).isEqualTo("port");
        assertThat(refused(ask("https://a.example:" + port + "/"))).isEqualTo("port");
        assertThat(refused(ask(own("/nach?http://127.0.0.1:25/")))).isEqualTo("port");
    }

    @Test
    void redirectsEnd() {
        assertThat(ask(own("/nach?/gut"))).isInstanceOf(Outcome.Done.class);
        assertThat(ask(own("/nach?http://127.0.0.1:" + port + "/gut"))).isInstanceOf(Outcome.Done.class);
        assertThat(refused(ask(own("/rund")))).isEqualTo("redirects");
    }

    @Test
    void anAnswerWithoutEndIsNotReadToItsEnd() {
        long start = System.nanoTime();
        assertThat(refused(ask(own("/endlos")))).isEqualTo("large");
        assertThat(refused(ask(own("/bombe")))).isEqualTo("large");
        assertThat(outbound.get(own("/endlos"), "*/*", LIMITS, received -> received.body().read())).isEqualTo(Outcome.done(0));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMITS.whole());
        assertThat(refused(ask(own("/fremd")))).isEqualTo("answer");
    }

    /** Drop by drop each byte comes in time; the whole never does. */
    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 200 OK\r\nX: ", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n"})
    void aServerThatDripsIsLeftAfterAWhile(String first) throws IOException {
        assertThat(refused(impatient(guest -> drip(guest, first)))).isEqualTo("slow");
    }

    @Test
    void aServerThatSaysNothingOrNonsenseIsLeft() throws IOException {
        assertThat(refused(impatient(guest -> guest.getInputStream().readAllBytes()))).isEqualTo("slow");
        assertThat(refused(impatient(guest -> guest.getOutputStream().write("SSH-2.0\r\n".getBytes(StandardCharsets.US_ASCII)))))
                .isEqualTo("answer");
    }

    /** A server of a few lines. */
    private interface Host {

        void serve(Socket guest) throws IOException;
    }

    private static Outcome<Integer> impatient(Host host) throws IOException {
        try (ServerSocket door = new ServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"));
                Outbound asking = new Outbound(OwnHosts.of("127.0.0.1:" + door.getLocalPort()), Set.of(), STUTTGART, NAMES)) {
            Thread.ofVirtual().start(() -> {
                try (Socket guest = door.accept()) {
                    host.serve(guest);
                } catch (IOException _) {
                    // The guest has gone, which is what the test waits for.
                }
            });
            return asking.get("http://127.0.0.1:" + door.getLocalPort() + "/", "*/*", IMPATIENT,
                    received -> received.body().readAllBytes().length);
        }
    }

    private static void drip(Socket guest, String first) throws IOException {
        OutputStream out = guest.getOutputStream();
        out.write(first.getBytes(StandardCharsets.US_ASCII));
        for (int drop = 0; drop < 60; drop++) {
            out.write('x');
            out.flush();
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }
}
