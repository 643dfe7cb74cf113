package city.moves.engines.oparl;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Reads an external list to its end, one page in memory at a time (OParl 1.1, 2.6). */
public final class ListReader {

    /** What a server does not manage at once it often manages a moment later. */
    private static final int ATTEMPTS = 4;
    private static final int SERVER_FAULT = 500;
    private static final int TOO_MANY = 429;
    private static final int OK = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Who takes what is read. */
    @FunctionalInterface
    public interface Taker {

        /** @param moment when the first page was given, by the clock of the server */
        default void begins(Instant moment) {}

        void take(JsonNode object);
    }

    private record Read(JsonNode page, Instant moment) {}

    private final Door door;
    private final Consumer<Duration> pause;

    /** @param pause waits before another attempt */
    public ListReader(Door door, Consumer<Duration> pause) {
        this.door = door;
        this.pause = pause;
    }

    /**
     * @param filters such as {@code modified_since}, added to what the address asks for already
     * @param taker   takes one object after the other, in the order of the list
     * @throws IOException if a page cannot be had, is none, or leads back to one that was read
     */
    public void read(URI list, Map<String, String> filters, Taker taker) throws IOException {
        Set<URI> read = new HashSet<>();
        URI address = asking(list, filters);
        while (address != null) {
            if (!read.add(address)) {
                throw new IOException("the pages of " + list + " lead back to " + address);
            }
            Read one = page(address);
            if (read.size() == 1) {
                taker.begins(one.moment());
            }
            one.page().path("data").forEach(taker::take);
            JsonNode next = one.page().path("links").path("next");
            address = next.isString() && !next.asString().isBlank() ? following(address, next.asString()) : null;
        }
    }

    private static URI following(URI address, String next) throws IOException {
        try {
            return address.resolve(next);
        } catch (IllegalArgumentException wrong) {
            throw new IOException("no address of a page: " + next, wrong);
        }
    }

    private static URI asking(URI list, Map<String, String> filters) {
        Map<String, String> all = new TreeMap<>(Page.parameters(list.toString()));
        all.putAll(filters);
        String query = all.entrySet().stream().map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String text = list.toString();
        int end = text.indexOf('?');
        return URI.create((end < 0 ? text : text.substring(0, end)) + (query.isEmpty() ? "" : "?" + query));
    }

    private Read page(URI address) throws IOException {
        IOException last = new IOException("nobody asked");
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (attempt > 0) {
                pause.accept(Duration.ofSeconds(1L << attempt));
            }
            try {
                Door.Answer answer = door.get(address);
                if (answer.status() == OK) {
                    return new Read(pageIn(address, answer.body()), answer.moment());
                }
                last = new IOException(address + " answers " + answer.status());
                if (answer.status() < SERVER_FAULT && answer.status() != TOO_MANY) {
                    break;
                }
            } catch (IOException failure) {
                last = failure;
            }
        }
        throw last;
    }

    private static JsonNode pageIn(URI address, byte[] body) throws IOException {
        try {
            JsonNode page = JSON.readTree(body);
            if (page.path("data").isArray()) {
                return page;
            }
        } catch (JacksonException broken) {
            throw new IOException(address + " is no JSON", broken);
        }
        throw new IOException(address + " is no page of a list");
    }
}
