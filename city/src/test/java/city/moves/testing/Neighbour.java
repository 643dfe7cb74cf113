package city.moves.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.Executors;

/** The one server of another house that the running city may ask. A test answers at a path of its own. */
public final class Neighbour {

    private static final HttpServer SERVER = open();

    private Neighbour() {}

    /** Answers a question as a service would. */
    @FunctionalInterface
    public interface Answering {

        Answer answer(String path, String query) throws IOException;
    }

    /** What a service answers. */
    public record Answer(int status, String type, String body) {

        public static Answer json(String body) {
            return new Answer(200, "application/geo+json", body);
        }

        public static Answer xml(String body) {
            return new Answer(200, "text/xml", body);
        }
    }

    private static HttpServer open() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return server;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** As the setting of the city names it. */
    static String hostAndPort() {
        return "127.0.0.1:" + SERVER.getAddress().getPort();
    }

    /** Opens a service and gives its address, without trailing slash. */
    public static String open(Answering service) {
        String path = "/" + UUID.randomUUID();
        SERVER.createContext(path, exchange -> {
            try (exchange) {
                send(exchange, service.answer(exchange.getRequestURI().getPath().substring(path.length()).replaceFirst("^/$", ""),
                        String.valueOf(exchange.getRequestURI().getQuery())));
            }
        });
        return "http://" + hostAndPort() + path;
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
