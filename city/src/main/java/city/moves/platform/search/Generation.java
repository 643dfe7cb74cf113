package city.moves.platform.search;

import city.moves.platform.search.SearchDocument.Audience;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.search.IndexSearcher;

/** One set of indexes, an index for each audience, that follows the database from a position of its own. */
final class Generation implements Closeable {

    private final Path folder;
    private final GermanAnalysis analysis;
    private final AudienceIndex forEveryone;
    private final AudienceIndex forStaff;
    private final Position begun;
    private Position position;

    /** @param begun what was removed before this it never held; the start for an index of an earlier run */
    Generation(Path folder, GermanAnalysis analysis, String chains, Position begun) throws IOException {
        this.folder = folder;
        this.begun = begun;
        this.analysis = analysis;
        forEveryone = new AudienceIndex(folder.resolve(name(Audience.PUBLIC)), analysis, chains);
        try {
            forStaff = new AudienceIndex(folder.resolve(name(Audience.STAFF)), analysis, chains);
        } catch (IOException | RuntimeException unreadable) {
            forEveryone.close();
            throw unreadable;
        }
        Position first = forEveryone.remembered();
        Position second = forStaff.remembered();
        position = first.compareTo(second) < 0 ? first : second;
    }

    Path folder() {
        return folder;
    }

    /** How far it has read. Reading a change twice does no harm. */
    Position position() {
        return position;
    }

    /**
     * True if removals may have been forgotten before it could read them.
     *
     * @param before    how far it had read before its last reading
     * @param forgotten how far removals were forgotten after its last reading
     */
    boolean missed(Position before, Position forgotten) {
        return forgotten.compareTo(before) > 0 && forgotten.compareTo(begun) > 0;
    }

    /** It has read everything there was when it began, even where nothing was to be read. */
    void caughtUp() {
        position = position.compareTo(begun) < 0 ? begun : position;
    }

    /** True if it followed the rows that have this name. */
    boolean followed(String origin) {
        return forEveryone.followed(origin) && forStaff.followed(origin);
    }

    /** True if another analysis has written it: it answers, but has to be built anew. */
    boolean isOutdated() {
        return forEveryone.isOutdated() || forStaff.isOutdated();
    }

    /** Takes over changes in their order and shows them. */
    void apply(List<Change> changes) throws IOException {
        for (Change change : changes) {
            switch (change) {
                case Change.Put put -> put(put.document());
                case Change.Removed removed -> remove(removed);
            }
        }
        forEveryone.refresh();
        forStaff.refresh();
        position = changes.getLast().position();
    }

    void commit() throws IOException {
        forEveryone.commit(position);
        forStaff.commit(position);
    }

    /** Asks the index of an audience. Staff see what citizens see and their own on one list. */
    <T> T ask(Audience audience, Inquiry<T> inquiry) throws IOException {
        IndexSearcher everyone = forEveryone.acquire();
        try {
            return switch (audience) {
                case PUBLIC -> inquiry.ask(everyone, analysis);
                case STAFF -> askBoth(everyone, inquiry);
            };
        } finally {
            forEveryone.release(everyone);
        }
    }

    private <T> T askBoth(IndexSearcher everyone, Inquiry<T> inquiry) throws IOException {
        IndexSearcher staff = forStaff.acquire();
        try (MultiReader both = new MultiReader(
                new IndexReader[] {everyone.getIndexReader(), staff.getIndexReader()}, false)) {
            return inquiry.ask(new IndexSearcher(both), analysis);
        } finally {
            forStaff.release(staff);
        }
    }

    @Override
    public void close() throws IOException {
        forEveryone.close();
        forStaff.close();
    }

    private void put(SearchDocument document) throws IOException {
        AudienceIndex owner = document.audience() == Audience.PUBLIC ? forEveryone : forStaff;
        AudienceIndex other = owner == forEveryone ? forStaff : forEveryone;
        other.remove(document.module(), document.kind(), document.id());
        owner.put(document);
    }

    private void remove(Change.Removed removed) throws IOException {
        forEveryone.remove(removed.module(), removed.kind(), removed.id());
        forStaff.remove(removed.module(), removed.kind(), removed.id());
    }

    private static String name(Audience audience) {
        return audience.name().toLowerCase(Locale.ROOT);
    }

    /** Something asked of one state of the index. */
    @FunctionalInterface
    interface Inquiry<T> {

        T ask(IndexSearcher searcher, GermanAnalysis analysis) throws IOException;
    }
}
