package city.moves.platform.search;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.ScoreDoc;

/** The titles of all entries of an index by their address. */
record Everything() implements Generation.Inquiry<Map<String, String>> {

    @Override
    public Map<String, String> ask(IndexSearcher searcher, GermanAnalysis analysis) throws IOException {
        Map<String, String> titles = new TreeMap<>();
        for (ScoreDoc entry : searcher.search(MatchAllDocsQuery.INSTANCE, 1000).scoreDocs) {
            Document document = searcher.storedFields().document(entry.doc);
            titles.put(document.get(Fields.PATH), document.get(Fields.TITLE));
        }
        return titles;
    }
}
