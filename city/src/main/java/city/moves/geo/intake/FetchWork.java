package city.moves.geo.intake;

import city.moves.geo.CitySurroundings;
import city.moves.geo.remote.FetchLimits;
import city.moves.geo.remote.FetchingLayer;
import city.moves.geo.remote.RemoteLayer;
import city.moves.platform.files.FileStore;
import city.moves.platform.files.HeldFile;
import city.moves.platform.files.StoredContent;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Fetches what was chosen, and hands it on as a file. May be done again from the beginning: nothing is kept of half of it. */
@Component
class FetchWork {

    private static final int MOST_PAGES = 10_000;
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final Fetches fetches;
    private final Intakes intakes;
    private final FetchingLayer fetching;
    private final FileStore files;
    private final CitySurroundings city;
    private final long bytes;

    FetchWork(Fetches fetches, Intakes intakes, FetchingLayer fetching, FileStore files, CitySurroundings city,
            @Value("${moves.files.largest-mb}") long megabytes) {
        this.fetches = fetches;
        this.intakes = intakes;
        this.fetching = fetching;
        this.files = files;
        this.city = city;
        this.bytes = DataSize.ofMegabytes(megabytes).toBytes();
    }

    /** Asks without a transaction; what it gives back writes, within one. */
    Runnable begin(Fetch fetch) {
        RemoteLayer layer = fetch.chosen();
        FetchLimits limits = new FetchLimits(bytes, Inspection.MOST_RECORDS, MOST_PAGES, LONGEST);
        Outcome<StoredContent> fetched = fetching.fetch(layer, fetch.content().within() ? city.box() : null, limits,
                read -> fetches.tell(fetch.id(), read), file -> files.write(file, bytes));
        return switch (fetched) {
            case Outcome.Done<StoredContent>(StoredContent content) -> () -> handOn(fetch, content);
            case Outcome.Refused<StoredContent>(List<Refusal> why) ->
                    () -> fetches.change(fetch, FetchState.FAILED, fetch.content().refused(why), null);
        };
    }

    /** Nothing happens if somebody gave it up meanwhile. */
    private void handOn(Fetch fetch, StoredContent content) {
        if (fetches.find(fetch.id()).filter(now -> now.version() == fetch.version()).isEmpty()) {
            return;
        }
        HeldFile held = files.hold(content, PropertyNames.file(fetch.chosen().title(), fetch.chosen().ending()), "geo");
        Intake intake = intakes.add(held.id(), held.name(), held.size(), fetch.target(), fetch.account(), fetch.author());
        fetches.change(fetch, FetchState.FETCHED, fetch.content(), intake.id()).orElseThrow();
    }
}
