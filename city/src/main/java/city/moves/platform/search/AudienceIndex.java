package city.moves.platform.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** The Lucene index of one audience. What is not meant for that audience never enters it. */
final class AudienceIndex implements Closeable {

    private static final double MEMORY_IN_MEGABYTES = 32;
    private static final String CHAINS = "chains";

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final String chains;
    private final Map<String, String> opened;

    /**
     * @param chains names the rows that are followed and, after a space, the analysis by which they are written
     */
    AudienceIndex(Path folder, GermanAnalysis analysis, String chains) throws IOException {
        this.chains = chains;
        directory = FSDirectory.open(folder);
        try {
            writer = new IndexWriter(directory, new IndexWriterConfig(analysis.index())
                    .setRAMBufferSizeMB(MEMORY_IN_MEGABYTES)
                    .setCommitOnClose(false));
        } catch (IOException | RuntimeException unreadable) {
            directory.close();
            throw unreadable;
        }
        opened = remembered(writer);
        searchers = new SearcherManager(writer, null);
    }

    void put(SearchDocument document) throws IOException {
        writer.updateDocument(term(document.module(), document.kind(), document.id()), Entries.of(document));
    }

    void remove(String module, String kind, String id) throws IOException {
        writer.deleteDocuments(term(module, kind, id));
    }

    /** Makes what was written visible. */
    void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /** Makes what was written durable, together with how far the follower has read. */
    void commit(Position position) throws IOException {
        Map<String, String> data = new HashMap<>(position.asData());
        data.put(CHAINS, chains);
        writer.setLiveCommitData(data.entrySet());
        writer.commit();
    }

    /** How far the follower had read when the index was opened. */
    Position remembered() {
        return Position.remembered(opened);
    }

    /** True if it followed the rows that have this name. */
    boolean followed(String origin) {
        return opened.getOrDefault(CHAINS, "").startsWith(origin + " ");
    }

    /** True if another analysis has written it. */
    boolean isOutdated() {
        return !opened.isEmpty() && !chains.equals(opened.get(CHAINS));
    }

    IndexSearcher acquire() throws IOException {
        return searchers.acquire();
    }

    void release(IndexSearcher searcher) throws IOException {
        searchers.release(searcher);
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
        directory.close();
    }

    private static Map<String, String> remembered(IndexWriter writer) {
        Map<String, String> data = new HashMap<>();
        Iterable<Map.Entry<String, String>> committed = writer.getLiveCommitData();
        if (committed != null) {
            committed.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        return Map.copyOf(data);
    }

    private static Term term(String module, String kind, String id) {
        return new Term(Fields.KEY, Entries.key(module, kind, id));
    }
}
