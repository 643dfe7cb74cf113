package city.moves.platform.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * How German text becomes terms. Compounds are cut in the index only; a query keeps its words whole, because parts at
 * the position of the whole word act as synonyms and lead "Hauptstraße" to every text with a "Straße".
 */
final class GermanAnalysis {

    /** Raised when a chain changes, so that every node builds its index anew. */
    static final int VERSION = 2;

    private static final int LONGEST_BEGINNING = 20;
    private static final int GAP_BETWEEN_TEXTS = 100;

    private final CompoundSplitter splitter;
    private final Analyzer query = chain(stream -> stemmed(withoutStopWords(stream)));
    private final Analyzer exact = chain(GermanNormalizationFilter::new);
    private final Analyzer spelling = chain(stream -> stream);
    private final Analyzer wholeText = new Chain(true, GermanNormalizationFilter::new);
    private final Analyzer index;

    GermanAnalysis(CompoundSplitter splitter) {
        this.splitter = splitter;
        Analyzer german = chain(stream -> stemmed(new CompoundFilter(withoutStopWords(stream), splitter)));
        index = new PerFieldAnalyzerWrapper(german, Map.of(
                Fields.EXACT, exact,
                Fields.SPELLING, spelling,
                Fields.NAMES, wholeText,
                Fields.BEGINNINGS, chain(stream -> beginnings(new CompoundFilter(stream, splitter))),
                Fields.TITLE_BEGINNINGS, new Chain(true, GermanAnalysis::beginnings)));
    }

    /** The chains by which documents are written. */
    Analyzer index() {
        return index;
    }

    /** The terms of a query, stemmed, without stop words and never cut. */
    List<String> terms(String text) {
        return terms(query, text);
    }

    /** The words of a quoted phrase. */
    List<String> exactWords(String text) {
        return terms(exact, text);
    }

    /** The words as written, in lower case. */
    List<String> writtenWords(String text) {
        return terms(spelling, text);
    }

    /** A whole text as the names hold it. */
    String name(String text) {
        return String.join("", terms(wholeText, text));
    }

    /** A whole text as the beginnings of titles hold it. */
    String beginning(String text) {
        return beginningOf(name(text));
    }

    /** The words of a text as the beginnings of words hold them. */
    List<String> wordBeginnings(String text) {
        return terms(exact, text).stream().map(GermanAnalysis::beginningOf).toList();
    }

    /** The stemmed parts of a compound; empty if it is none. */
    List<String> parts(String writtenWord) {
        return splitter.parts(writtenWord).stream().flatMap(part -> terms(part).stream()).distinct().toList();
    }

    private static TokenStream withoutStopWords(TokenStream stream) {
        return new StopFilter(stream, GermanAnalyzer.getDefaultStopSet());
    }

    private static TokenStream stemmed(TokenStream stream) {
        return new RemoveDuplicatesTokenFilter(new GermanLightStemFilter(new GermanNormalizationFilter(stream)));
    }

    private static TokenStream beginnings(TokenStream stream) {
        return new EdgeNGramTokenFilter(new GermanNormalizationFilter(stream), 1, LONGEST_BEGINNING, false);
    }

    private static String beginningOf(String text) {
        return text.length() <= LONGEST_BEGINNING ? text : text.substring(0, LONGEST_BEGINNING);
    }

    private static List<String> terms(Analyzer analyzer, String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory is always readable", impossible);
        }
        return terms;
    }

    private static Analyzer chain(UnaryOperator<TokenStream> filters) {
        return new Chain(false, filters);
    }

    /** A tokenizer, lower case, and the rest. */
    private static final class Chain extends Analyzer {

        private final boolean wholeText;
        private final UnaryOperator<TokenStream> filters;

        Chain(boolean wholeText, UnaryOperator<TokenStream> filters) {
            this.wholeText = wholeText;
            this.filters = filters;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer tokenizer = wholeText ? new KeywordTokenizer() : new StandardTokenizer();
            return new TokenStreamComponents(tokenizer, filters.apply(new LowerCaseFilter(tokenizer)));
        }

        @Override
        public int getPositionIncrementGap(String field) {
            return GAP_BETWEEN_TEXTS;
        }
    }
}
