package city.moves.platform.search;

import java.io.IOException;
import java.util.Locale;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

/** Proposes words that stand in the index for words that do not. */
final class Spelling {

    private static final int MOST_WORDS = 8;
    private static final float LIKENESS = 0.6f;

    private final IndexReader reader;
    private final GermanAnalysis analysis;
    private final DirectSpellChecker checker = new DirectSpellChecker();

    Spelling(IndexReader reader, GermanAnalysis analysis) {
        this.reader = reader;
        this.analysis = analysis;
        checker.setMinPrefix(1);
        checker.setMaxEdits(2);
        checker.setAccuracy(LIKENESS);
    }

    /** The question with every unknown word in the spelling of the nearest known one. */
    Question corrected(Question question) throws IOException {
        String text = question.text();
        for (String word : question.words().stream().limit(MOST_WORDS).toList()) {
            for (String written : analysis.writtenWords(word)) {
                String other = known(written);
                if (!other.equals(written)) {
                    text = replaced(text, written, other);
                }
            }
        }
        return Question.of(text);
    }

    private String known(String written) throws IOException {
        for (String term : analysis.terms(written)) {
            if (QueryPlanner.isUnknown(term, reader)) {
                SuggestWord[] similar = checker.suggestSimilar(
                        new Term(Fields.SPELLING, written), 1, reader, SuggestMode.SUGGEST_ALWAYS);
                return similar.length == 0 ? written : similar[0].string;
            }
        }
        return written;
    }

    private static String replaced(String text, String written, String other) {
        int place = text.toLowerCase(Locale.GERMAN).indexOf(written);
        if (place < 0 || place + written.length() > text.length()) {
            return text;
        }
        String cased = Character.isUpperCase(text.charAt(place))
                ? other.substring(0, 1).toUpperCase(Locale.GERMAN) + other.substring(1)
                : other;
        return text.substring(0, place) + cased + text.substring(place + written.length());
    }
}
