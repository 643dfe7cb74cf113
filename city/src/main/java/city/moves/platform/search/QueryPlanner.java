package city.moves.platform.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Turns a question into queries: the exact number of a paper first, then what is called just so, then BM25 over title, summary
 * and text as one weighted field (BM25F, Robertson, Zaragoza and Taylor 2004), then a light preference for what is recent.
 */
final class QueryPlanner {

    /** More than any text can score, so a number that was asked for stands first. */
    static final float REFERENCE_FIRST = 1000;
    /** More than any text can score, and less than a number. */
    static final float NAME_FIRST = 100;
    private static final float SYNONYM_WEIGHT = 0.5f;
    private static final double ENOUGH_WORDS = 0.7;
    private static final float RECENCY_WEIGHT = 0.5f;
    private static final long RECENCY_HALF_DAYS = 730;
    private static final Map<String, Float> WEIGHTS = weights();

    private final GermanAnalysis analysis;
    private final Synonyms synonyms;

    QueryPlanner(GermanAnalysis analysis, Synonyms synonyms) {
        this.analysis = analysis;
        this.synonyms = synonyms;
    }

    QueryPlan plan(Question question, LocalDate today, IndexReader reader) throws IOException {
        Set<String> marked = new LinkedHashSet<>();
        Map<String, Query> words = clauses(question.words(), marked, reader);
        if (words.isEmpty()) {
            question.words().forEach(word -> words.put(word, phrase(Fields.EXACT, analysis.exactWords(word))));
        }
        Map<String, Query> all = new LinkedHashMap<>(words);
        BooleanQuery.Builder strict = new BooleanQuery.Builder();
        for (String phrase : question.phrases()) {
            strict.add(phrase(Fields.EXACT, analysis.exactWords(phrase)), Occur.MUST);
            all.putAll(clauses(List.of(phrase.split("\\s+")), marked, reader));
        }
        words.values().forEach(word -> strict.add(word, Occur.MUST));
        return new QueryPlan(
                whole(strict.build(), question, today), whole(most(all.values()), question, today), marked);
    }

    private static Query most(Collection<Query> clauses) {
        BooleanQuery.Builder most = new BooleanQuery.Builder();
        clauses.forEach(clause -> most.add(clause, Occur.SHOULD));
        return most.setMinimumNumberShouldMatch(Math.max(1, (int) (clauses.size() * ENOUGH_WORDS))).build();
    }

    private Query whole(Query text, Question question, LocalDate today) {
        BooleanQuery.Builder match = new BooleanQuery.Builder().add(text, Occur.SHOULD);
        referenced(question).forEach(query -> match.add(query, Occur.SHOULD));
        named(question).ifPresent(query -> match.add(query, Occur.SHOULD));
        return new BooleanQuery.Builder()
                .add(match.build(), Occur.MUST)
                .add(recency(today), Occur.SHOULD)
                .build();
    }

    private Map<String, Query> clauses(List<String> words, Set<String> marked, IndexReader reader) throws IOException {
        Map<String, Query> clauses = new LinkedHashMap<>();
        for (String word : words) {
            addClauses(word, clauses, marked, reader);
        }
        return clauses;
    }

    /** A clause for each term of a word: "Kita-Platz" gives two, a number with a slash stays one phrase. */
    private void addClauses(String word, Map<String, Query> clauses, Set<String> marked, IndexReader reader)
            throws IOException {
        List<String> terms = analysis.terms(word);
        marked.addAll(terms);
        if (terms.size() > 1 && word.chars().anyMatch(Character::isDigit)) {
            clauses.put(String.join(" ", terms), new DisjunctionMaxQuery(List.of(
                    phrase(Fields.TITLE, terms), phrase(Fields.HEAD, terms), phrase(Fields.BODY, terms)), 0));
            return;
        }
        for (String written : analysis.writtenWords(word)) {
            for (String term : analysis.terms(written)) {
                clauses.put(term, word(term, written, marked, reader));
            }
        }
    }

    private Query word(String term, String written, Set<String> marked, IndexReader reader) throws IOException {
        if (isUnknown(term, reader)) {
            List<String> parts = analysis.parts(written);
            if (parts.size() > 1) {
                marked.addAll(parts);
                return all(parts.stream().map(QueryPlanner::inAllTexts).toList());
            }
        }
        Set<String> others = synonyms.of(term);
        if (others.isEmpty()) {
            return inAllTexts(term);
        }
        marked.addAll(others);
        List<Query> same = new ArrayList<>(List.of(inAllTexts(term)));
        others.forEach(other -> same.add(new BoostQuery(inAllTexts(other), SYNONYM_WEIGHT)));
        return new DisjunctionMaxQuery(same, 0);
    }

    static boolean isUnknown(String term, IndexReader reader) throws IOException {
        for (String field : WEIGHTS.keySet()) {
            if (reader.docFreq(new Term(field, term)) > 0) {
                return false;
            }
        }
        return true;
    }

    private static Query inAllTexts(String term) {
        CombinedFieldQuery.Builder query = new CombinedFieldQuery.Builder(term);
        WEIGHTS.forEach(query::addField);
        return query.build();
    }

    private static Query all(List<Query> queries) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        queries.forEach(query -> all.add(query, Occur.MUST));
        return all.build();
    }

    private static Query phrase(String field, List<String> words) {
        return new PhraseQuery(field, words.toArray(String[]::new));
    }

    /** Who asks for nothing but a title, or another name that an editor gave, means that. */
    private Optional<Query> named(Question question) {
        String name = question.phrases().isEmpty() ? analysis.name(String.join(" ", question.words())) : "";
        return name.isEmpty() ? Optional.empty() : Optional.of(new BoostQuery(
                new ConstantScoreQuery(new TermQuery(new Term(Fields.NAMES, name))), NAME_FIRST));
    }

    private static List<Query> referenced(Question question) {
        List<Query> queries = new ArrayList<>();
        for (String reference : question.references()) {
            Term term = new Term(Fields.REFERENCE, reference);
            Query query = question.openEnd() && queries.isEmpty() ? new PrefixQuery(term) : new TermQuery(term);
            queries.add(new BoostQuery(new ConstantScoreQuery(query), REFERENCE_FIRST));
        }
        return queries;
    }

    /** Half the weight after two years; what has no day does not age. */
    private static Query recency(LocalDate today) {
        return new BooleanQuery.Builder()
                .add(LongField.newDistanceFeatureQuery(Fields.DAY, RECENCY_WEIGHT, today.toEpochDay(),
                        RECENCY_HALF_DAYS), Occur.SHOULD)
                .add(new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(Fields.UNDATED, Fields.UNDATED))),
                        RECENCY_WEIGHT), Occur.SHOULD)
                .build();
    }

    private static Map<String, Float> weights() {
        Map<String, Float> weights = new LinkedHashMap<>();
        weights.put(Fields.TITLE, 4f);
        weights.put(Fields.SYNONYMS, 3f);
        weights.put(Fields.HEAD, 2f);
        weights.put(Fields.BODY, 1f);
        return weights;
    }
}
