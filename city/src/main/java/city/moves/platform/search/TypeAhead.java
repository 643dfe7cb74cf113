package city.moves.platform.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;

/**
 * Proposes titles while somebody types, from the first letter on. Every typed word must begin a word of the title or of
 * a synonym; a title that begins as typed comes first.
 *
 * @param typed what stands in the field
 * @param limit how many titles
 */
record TypeAhead(String typed, int limit) implements Generation.Inquiry<List<TypeAhead.Proposal>> {

    private static final int LONGEST = 100;
    private static final int MOST_WORDS = 6;
    private static final float TITLE_BEGINS_SO = 10;
    private static final Sort ORDER = new Sort(SortField.FIELD_SCORE, new SortField(Fields.KEY, SortField.Type.STRING));
    private static final Set<String> SHOWN = Set.of(Fields.KIND, Fields.PATH, Fields.LANGUAGE, Fields.TITLE);

    /** A title that may be meant. */
    record Proposal(String kind, String path, String language, String title) {}

    @Override
    public List<Proposal> ask(IndexSearcher searcher, GermanAnalysis analysis) throws IOException {
        String text = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        String clean = CleanText.of(text).strip();
        List<String> words = analysis.wordBeginnings(clean);
        if (words.isEmpty()) {
            return List.of();
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        words.stream().limit(MOST_WORDS)
                .forEach(word -> query.add(new TermQuery(new Term(Fields.BEGINNINGS, word)), Occur.MUST));
        query.add(new BoostQuery(new ConstantScoreQuery(
                new TermQuery(new Term(Fields.TITLE_BEGINNINGS, analysis.beginning(clean)))), TITLE_BEGINS_SO),
                Occur.SHOULD);
        List<Proposal> proposals = new ArrayList<>();
        StoredFields stored = searcher.storedFields();
        for (ScoreDoc hit : searcher.search(query.build(), limit, ORDER).scoreDocs) {
            Document entry = stored.document(hit.doc, SHOWN);
            String title = entry.get(Fields.TITLE);
            proposals.add(new Proposal(entry.get(Fields.KIND), entry.get(Fields.PATH), entry.get(Fields.LANGUAGE),
                    title == null ? "" : title));
        }
        return List.copyOf(proposals);
    }
}
