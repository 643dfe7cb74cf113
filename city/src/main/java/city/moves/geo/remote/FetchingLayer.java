package city.moves.geo.remote;

import city.moves.engines.tiles.geometry.Box;
import city.moves.platform.outbound.Outbound;
import city.moves.platform.outbound.OutboundLimits;
import city.moves.platform.outbound.Received;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings the features of a layer home, page after page, as one file. */
@Component
public class FetchingLayer {

    private static final String XML = "application/gml+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1";
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private final Outbound outbound;

    FetchingLayer(Outbound outbound) {
        this.outbound = outbound;
    }

    /** What becomes of the file. */
    @FunctionalInterface
    public interface Keeping<T> {

        Outcome<T> keep(InputStream file) throws IOException;
    }

    /**
     * Fetches all of a layer, or nothing of it.
     *
     * @param within   in degrees; null for everything
     * @param progress hears after each page how many features came
     * @param keeping  gets the file when it is whole
     */
    public <T> Outcome<T> fetch(RemoteLayer layer, @Nullable Box within, FetchLimits limits, LongConsumer progress,
            Keeping<T> keeping) {
        Path body = null;
        try {
            body = Files.createTempFile("abholen", layer.ending());
            PageReader pages = layer.isJson() ? new JsonPages(body) : new XmlPages(body);
            Outcome<Long> fetched = fetched(new Walk(layer, within, limits, order(layer)), pages, progress);
            if (fetched instanceof Outcome.Refused<Long>(List<Refusal> refusals)) {
                return new Outcome.Refused<>(refusals);
            }
            try (InputStream file = pages.file()) {
                return keeping.keep(file);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } finally {
            remove(body);
        }
    }

    private static void remove(@Nullable Path body) {
        try {
            if (body != null) {
                Files.deleteIfExists(body);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** A service that does not tell its properties is asked without an order. */
    private String order(RemoteLayer layer) {
        if (!layer.ordered()) {
            return "";
        }
        Outcome<Optional<String>> found = outbound.get(WfsQuestion.description(layer), AskingService.XML,
                OutboundLimits.DOCUMENT, received -> IdProperty.of(received.body()));
        return found instanceof Outcome.Done<Optional<String>>(Optional<String> property) ? property.orElse("") : "";
    }

    private Outcome<Long> fetched(Walk walk, PageReader pages, LongConsumer progress) {
        try {
            Optional<String> address = walk.first();
            while (address.isPresent()) {
                Optional<Page> page = page(walk, address.get(), pages);
                address = page.isPresent() ? walk.after(page.get()) : walk.otherwise();
                progress.accept(walk.features());
            }
            walk.end(pages.repeated());
            return Outcome.done(walk.features());
        } catch (Disappointing disappointing) {
            return disappointing.outcome();
        }
    }

    /** Empty if the service did not want to be asked so, and may be asked otherwise. */
    private Optional<Page> page(Walk walk, String address, PageReader pages) throws Disappointing {
        OutboundLimits limits = new OutboundLimits(walk.bytesLeft(), SILENCE, walk.timeLeft());
        try {
            return Optional.of(Disappointing.done(Disappointing.done(
                    outbound.get(address, walk.isJson() ? AskingService.JSON : XML, limits,
                            received -> reading(received, pages, walk)))));
        } catch (Disappointing disappointing) {
            if (disappointing.isSaid() && walk.mayAskOtherwise()) {
                return Optional.empty();
            }
            throw disappointing;
        }
    }

    /** What is wrong is a value here, since an exception would tell only that the answer cannot be read. */
    private static Outcome<Page> reading(Received received, PageReader pages, Walk walk) throws IOException {
        try (CountedBody body = new CountedBody(received.body()); InputStream start = new BufferedInputStream(body, 1 << 16)) {
            start.mark(1 << 12);
            String first = new String(start.readNBytes(1 << 11), StandardCharsets.UTF_8)
                    .replace("\uFEFF", "").strip();
            start.reset();
            if (isException(first)) {
                throw Disappointing.said(exception(first));
            }
            if (!received.isSuccess()) {
                throw Disappointing.ofStatus(received.status());
            }
            Page page = pages.read(start, received.address());
            walk.came(body.count());
            return Outcome.done(page);
        } catch (Disappointing disappointing) {
            return disappointing.outcome();
        }
    }

    /** A service may say in XML that it does not give JSON. */
    private static boolean isException(String start) {
        return start.startsWith("<") && start.contains("ExceptionReport");
    }

    private static String exception(String start) {
        return start.replaceAll("(?s)<[^>]*>?", " ");
    }
}
