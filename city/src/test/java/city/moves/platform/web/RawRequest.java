package city.moves.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A request whose bytes no decent client would send. */
public final class RawRequest {

    private static final int PATIENCE = 10_000;

    private RawRequest() {}

    /** The whole answer, head and body, to bytes given as Latin-1. */
    public static String send(String baseUrl, String bytes) {
        URI address = URI.create(baseUrl);
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unanswered) {
            throw new UncheckedIOException(unanswered);
        }
    }

    static String get(String baseUrl, String target, String accept) {
        return send(baseUrl, "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nAccept: " + accept
                + "\r\nConnection: close\r\n\r\n");
    }
}
