package city.moves.services.cases;

import city.moves.engines.latin.LatinText;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words by which a case is found: folded, so that Müller, Mueller and MÜLLER are one. */
final class SoughtWords {

    private static final int LONGEST = 60;
    private static final int MOST = 400;
    private static final int MOST_ASKED = 8;

    private SoughtWords() {}

    /** For the column: plain words, each once. */
    static String of(Collection<String> texts) {
        return texts.stream().flatMap(SoughtWords::words).distinct().limit(MOST).collect(Collectors.joining(" "));
    }

    /** For the question: all words have to begin so; empty if nothing was asked for. */
    static String query(String asked) {
        return words(asked).limit(MOST_ASKED).map(word -> word + ":*").collect(Collectors.joining(" & "));
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(LatinText.searchForm(text).toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}\\p{Nd}]+"))
                .filter(word -> !word.isEmpty()).map(word -> word.length() > LONGEST ? word.substring(0, LONGEST) : word);
    }
}
