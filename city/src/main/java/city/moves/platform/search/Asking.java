package city.moves.platform.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.jspecify.annotations.Nullable;

/**
 * Asks one state of the index one question.
 *
 * @param kind  only entries of this kind; empty for all
 * @param limit how many entries a page holds
 * @param after the last entry of the page before; null for the first page
 * @param today from which the age of an entry is counted
 */
record Asking(Question question, String kind, int limit, @Nullable FieldDoc after, LocalDate today,
        Synonyms synonyms) implements Generation.Inquiry<Answer> {

    private static final Sort ORDER = new Sort(SortField.FIELD_SCORE, new SortField(Fields.KEY, SortField.Type.STRING));
    private static final int MOST_KINDS = 100;
    private static final int FEW_HITS = 3;
    private static final float CLEARLY_BETTER = 1.2f;
    private static final Set<String> SHOWN = Set.of(Fields.KIND, Fields.PATH, Fields.LANGUAGE, Fields.TITLE,
            Fields.PLACE, Fields.DAY);

    @Override
    public Answer ask(IndexSearcher searcher, GermanAnalysis analysis) throws IOException {
        if (question.isEmpty()) {
            return Answer.NOTHING_ASKED;
        }
        QueryPlan plan = new QueryPlanner(analysis, synonyms).plan(question, today, searcher.getIndexReader());
        Query query = plan.strict();
        Map<String, Long> kinds = kinds(searcher, query);
        boolean everyWord = !kinds.isEmpty();
        if (!everyWord) {
            query = plan.loose();
            kinds = kinds(searcher, query);
        }
        long all = kinds.values().stream().mapToLong(Long::longValue).sum();
        TopDocs found = page(searcher, query);
        List<Answer.Hit> hits = hits(searcher, analysis, plan, found);
        boolean further = found.scoreDocs.length > limit;
        return new Answer(
                kind.isEmpty() ? all : kinds.getOrDefault(kind, 0L),
                kinds,
                hits,
                further ? PageKey.of((FieldDoc) found.scoreDocs[limit - 1]) : null,
                everyWord,
                everyWord && isClear(found, hits, analysis),
                all < FEW_HITS || !everyWord ? suggestion(searcher, analysis, everyWord ? all : 0) : "");
    }

    private TopDocs page(IndexSearcher searcher, Query query) throws IOException {
        Query ofKind = kind.isEmpty() ? query : new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(new TermQuery(new Term(Fields.KIND, kind)), Occur.FILTER)
                .build();
        return searcher.search(ofKind, new TopFieldCollectorManager(ORDER, limit + 1, after, limit + 1));
    }

    private static Map<String, Long> kinds(IndexSearcher searcher, Query query) throws IOException {
        FacetsCollector matching = searcher.search(query, new FacetsCollectorManager());
        FacetResult counted = new StringValueFacetCounts(
                new StringDocValuesReaderState(searcher.getIndexReader(), Fields.KIND), matching)
                .getTopChildren(MOST_KINDS, Fields.KIND);
        Map<String, Long> kinds = new LinkedHashMap<>();
        if (counted != null) {
            for (LabelAndValue kind : counted.labelValues) {
                kinds.put(kind.label, kind.value.longValue());
            }
        }
        return Collections.unmodifiableMap(kinds);
    }

    private List<Answer.Hit> hits(IndexSearcher searcher, GermanAnalysis analysis, QueryPlan plan, TopDocs found)
            throws IOException {
        int[] documents = Arrays.stream(found.scoreDocs).limit(limit).mapToInt(hit -> hit.doc).toArray();
        List<List<Fragment>> passages = new Highlighting(searcher, analysis, plan.marked()).passages(documents);
        StoredFields stored = searcher.storedFields();
        List<Answer.Hit> hits = new ArrayList<>();
        for (int i = 0; i < documents.length; i++) {
            hits.add(hit(stored.document(documents[i], SHOWN), passages.get(i)));
        }
        return List.copyOf(hits);
    }

    private static Answer.Hit hit(Document entry, List<Fragment> passage) {
        Number day = entry.getField(Fields.DAY) == null ? null : entry.getField(Fields.DAY).numericValue();
        String title = entry.get(Fields.TITLE);
        return new Answer.Hit(entry.get(Fields.KIND), entry.get(Fields.PATH), entry.get(Fields.LANGUAGE),
                title == null ? "" : title, entry.get(Fields.PLACE),
                day == null ? null : LocalDate.ofEpochDay(day.longValue()), passage);
    }

    /** The first hit is the answer if its title holds every word and it stands well before the second. */
    private boolean isClear(TopDocs found, List<Answer.Hit> hits, GermanAnalysis analysis) {
        if (hits.isEmpty() || after != null || !kind.isEmpty() || !question.phrases().isEmpty()) {
            return false;
        }
        float first = score(found.scoreDocs[0]);
        float second = found.scoreDocs.length == 1 ? 0 : score(found.scoreDocs[1]);
        if (first >= QueryPlanner.REFERENCE_FIRST) {
            return second < QueryPlanner.REFERENCE_FIRST;
        }
        List<String> title = analysis.terms(hits.getFirst().title());
        List<String> asked = analysis.terms(String.join(" ", question.words()));
        return !asked.isEmpty() && title.containsAll(asked) && first >= second * CLEARLY_BETTER;
    }

    private static float score(ScoreDoc hit) {
        return (Float) ((FieldDoc) hit).fields[0];
    }

    private String suggestion(IndexSearcher searcher, GermanAnalysis analysis, long found) throws IOException {
        Question other = new Spelling(searcher.getIndexReader(), analysis).corrected(question);
        if (other.text().equals(question.text())) {
            return "";
        }
        Query query = new QueryPlanner(analysis, synonyms).plan(other, today, searcher.getIndexReader()).strict();
        return searcher.count(query) > found ? other.text() : "";
    }
}
