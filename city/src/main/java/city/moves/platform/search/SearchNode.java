package city.moves.platform.search;

import city.moves.platform.search.SearchDocument.Audience;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The search of one node: a generation that answers and, while the index is built anew, a second one that catches up
 * behind it and then takes its place. One thread follows; any number ask.
 */
final class SearchNode implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(SearchNode.class);
    private static final int BATCH = 100;

    private final Changes changes;
    private final IndexFolder folder;
    private final GermanAnalysis analysis;
    private final Synonyms synonyms;
    private final String chains;
    private volatile Generation answering;
    private @Nullable Generation building;

    SearchNode(Path place, Changes changes, Set<String> protectedNames) throws IOException {
        this.changes = changes;
        analysis = new GermanAnalysis(new CompoundSplitter(protectedNames));
        synonyms = new Synonyms(analysis);
        changes.adoptRowsOfTheFuture();
        String origin = changes.origin();
        chains = origin + " " + GermanAnalysis.VERSION + " " + protectedNames.stream().sorted().toList().hashCode();
        folder = IndexFolder.claim(place);
        Optional<Generation> found = found(origin);
        answering = found.isPresent() ? found.get() : first();
        folder.keepOnly(answering.folder());
        if (answering.isOutdated()) {
            buildAnew();
        }
    }

    Synonyms synonyms() {
        return synonyms;
    }

    <T> T ask(Audience audience, Generation.Inquiry<T> inquiry) throws IOException {
        while (true) {
            Generation asked = answering;
            try {
                return asked.ask(audience, inquiry);
            } catch (AlreadyClosedException closed) {
                if (asked == answering) {
                    throw closed;
                }
            }
        }
    }

    /** Starts a new index from nothing; the present one answers until it has caught up. */
    void buildAnew() throws IOException {
        if (building == null) {
            building = new Generation(folder.next(), analysis, chains, changes.horizon());
        }
    }

    /** Reads all that is ready to be read. An index that is being replaced stays as it is. */
    void catchUp() throws IOException {
        if (building == null) {
            Position before = answering.position();
            follow(answering);
            if (answering.missed(before, changes.forgotten())) {
                LOG.info("the search index was away too long to know what was removed, and is built anew");
                buildAnew();
            }
        }
        Generation next = building;
        if (next != null) {
            follow(next);
            next.caughtUp();
            takeOver(next);
        }
    }

    private void follow(Generation generation) throws IOException {
        boolean moved = false;
        List<Change> step = changes.after(generation.position(), BATCH);
        while (!step.isEmpty()) {
            generation.apply(step);
            moved = true;
            step = step.size() < BATCH ? List.of() : changes.after(generation.position(), BATCH);
        }
        if (moved) {
            generation.commit();
        }
    }

    private void takeOver(Generation next) throws IOException {
        next.commit();
        Generation before = answering;
        folder.makeCurrent(next.folder());
        answering = next;
        building = null;
        before.close();
        folder.keepOnly(next.folder());
    }

    private Generation first() throws IOException {
        Generation first = new Generation(folder.next(), analysis, chains, changes.horizon());
        first.commit();
        folder.makeCurrent(first.folder());
        return first;
    }

    /** The index of an earlier run; none if it is broken or followed other rows. */
    private Optional<Generation> found(String origin) throws IOException {
        Optional<Path> current = folder.current();
        if (current.isEmpty()) {
            return Optional.empty();
        }
        try {
            Generation generation = new Generation(current.get(), analysis, chains, Position.START);
            if (generation.followed(origin)) {
                return Optional.of(generation);
            }
            generation.close();
        } catch (IOException | RuntimeException broken) {
            LOG.warn("the search index in {} cannot be read and is built anew", current.get(), broken);
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        answering.close();
        if (building != null) {
            building.close();
        }
        folder.close();
    }
}
