package city.moves.platform.search;

import city.moves.platform.search.SearchDocument.Audience;
import city.moves.platform.web.Formats;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.lucene.search.FieldDoc;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The search of this process: opens the node's index when the city starts, follows, and asks. */
@Component
class Search implements SmartLifecycle {

    private final Changes changes;
    private final DataSource connections;
    private final Clock clock;
    private final List<ProtectedNames> protectedNames;
    private final String place;
    private final boolean serving;
    private volatile @Nullable SearchNode node;
    private volatile @Nullable Follower follower;

    /**
     * @param index folder for the index of this node; empty for one below the data folder
     * @param data  the data folder; empty for an index that lasts as long as the process
     * @param port  of the pages; below zero for a command, which nobody asks
     */
    Search(Changes changes, DataSource connections, Clock clock, List<ProtectedNames> protectedNames,
            @Value("${moves.index.folder:}") String index, @Value("${moves.data:}") String data,
            @Value("${server.port:-1}") int port) {
        this.changes = changes;
        this.connections = connections;
        this.clock = clock;
        this.protectedNames = protectedNames;
        this.place = index.isEmpty() && !data.isEmpty() ? Path.of(data, "index").toString() : index;
        this.serving = port >= 0;
    }

    Answer answer(Audience audience, Question question, String kind, int limit, @Nullable FieldDoc after) {
        SearchNode asked = opened();
        LocalDate today = LocalDate.ofInstant(clock.instant(), Formats.CITY_TIME);
        try {
            return asked.ask(audience, new Asking(question, kind, limit, after, today, asked.synonyms()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<TypeAhead.Proposal> proposals(String typed, int limit) {
        try {
            return opened().ask(Audience.PUBLIC, new TypeAhead(typed, limit));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public boolean isAutoStartup() {
        return serving;
    }

    @Override
    public void start() {
        Set<String> names = protectedNames.stream().flatMap(source -> source.names().stream())
                .collect(Collectors.toUnmodifiableSet());
        try {
            Path folder = place.isEmpty() ? Files.createTempDirectory("moves-index") : Path.of(place);
            SearchNode opened = new SearchNode(folder, changes, names);
            Follower following = new Follower(opened, connections);
            following.start();
            node = opened;
            follower = following;
        } catch (IOException unusable) {
            throw new UncheckedIOException("the search index cannot be opened in " + place, unusable);
        }
    }

    @Override
    public void stop() {
        Follower following = follower;
        SearchNode opened = node;
        follower = null;
        node = null;
        if (following != null && opened != null) {
            following.stop();
            try {
                opened.close();
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
    }

    /** Before the first request and until after the last. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return node != null;
    }

    private SearchNode opened() {
        return Objects.requireNonNull(node, "the search answers only while the city runs");
    }
}
