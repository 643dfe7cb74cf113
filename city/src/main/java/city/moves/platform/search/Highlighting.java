package city.moves.platform.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words of a question in the text as it was written: the index keeps where each term began and ended, so the
 * marked word is the writer's, not the stem.
 */
final class Highlighting {

    private final IndexSearcher searcher;
    private final GermanAnalysis analysis;
    private final BooleanQuery terms;

    Highlighting(IndexSearcher searcher, GermanAnalysis analysis, Collection<String> marked) {
        this.searcher = searcher;
        this.analysis = analysis;
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String field : List.of(Fields.HEAD, Fields.BODY)) {
            marked.stream().limit(100).forEach(term -> query.add(new TermQuery(new Term(field, term)), Occur.SHOULD));
        }
        terms = query.build();
    }

    /** For each document the summary if it holds a hit, else the passage of the text that does, else the summary. */
    List<List<Fragment>> passages(int[] documents) throws IOException {
        Map<String, Object[]> found = new UnifiedText(searcher, analysis).texts(terms, documents);
        List<List<Fragment>> passages = new ArrayList<>();
        for (int i = 0; i < documents.length; i++) {
            passages.add(passage((Marked) found.get(Fields.HEAD)[i], (Marked) found.get(Fields.BODY)[i]));
        }
        return passages;
    }

    private static List<Fragment> passage(@Nullable Marked head, @Nullable Marked body) {
        if (head != null && (!head.hits().isEmpty() || body == null || body.hits().isEmpty())) {
            return Passage.best(head.text(), head.hits());
        }
        return body == null ? List.of() : Passage.best(body.text(), body.hits());
    }

    /** A text with its hits in order. */
    private record Marked(String text, List<Passage.Span> hits) {}

    /** Lucene's highlighter, used for the places of all hits and nothing else. */
    private static final class UnifiedText extends UnifiedHighlighter {

        UnifiedText(IndexSearcher searcher, GermanAnalysis analysis) {
            super(UnifiedHighlighter.builder(searcher, analysis.index())
                    .withBreakIterator(UnifiedText::wholeText)
                    .withFormatter(new Marking())
                    .withMaxNoHighlightPassages(1)
                    .withMaxLength(Entries.LONGEST_BODY));
        }

        Map<String, Object[]> texts(BooleanQuery query, int[] documents) throws IOException {
            String[] fields = {Fields.HEAD, Fields.BODY};
            return highlightFieldsAsObjects(fields, query, documents, new int[] {1, 1});
        }

        private static BreakIterator wholeText() {
            return new WholeBreakIterator();
        }
    }

    private static final class Marking extends PassageFormatter {

        @Override
        public Object format(org.apache.lucene.search.uhighlight.Passage[] passages, String text) {
            Map<BytesRef, Integer> words = new HashMap<>();
            List<Passage.Span> hits = new ArrayList<>();
            for (var passage : passages) {
                for (int i = 0; i < passage.getNumMatches(); i++) {
                    BytesRef term = BytesRef.deepCopyOf(passage.getMatchTerms()[i]);
                    int word = words.computeIfAbsent(term, _ -> words.size());
                    hits.add(new Passage.Span(passage.getMatchStarts()[i], passage.getMatchEnds()[i], word));
                }
            }
            hits.sort(Comparator.comparingInt(Passage.Span::start));
            return new Marked(text, List.copyOf(hits));
        }
    }
}
