package city.moves.platform.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a person asked for, read by a language of two things: words and "quoted phrases". Every other character is a
 * space, so nothing that is typed can be an operator. Length and number of words are bounded.
 *
 * @param text       as the page shows it again
 * @param words      in their order, as written
 * @param phrases    what stood between quotation marks
 * @param references what may be a number of a paper, in normal form
 * @param openEnd    true if the last reference ended with an asterisk: its beginning is enough
 */
record Question(String text, List<String> words, List<String> phrases, Set<String> references, boolean openEnd) {

    static final int LONGEST = 500;
    private static final int MOST_WORDS = 40;
    private static final int MOST_PHRASES = 5;
    private static final int SHORTEST_OPEN_REFERENCE = 3;
    private static final String QUOTATION_MARKS = "\"„“”«»";

    static Question of(String entered) {
        String text = shortened(CleanText.of(shortened(entered, 4 * LONGEST)).replace('\n', ' ').strip(), LONGEST);
        List<String> words = new ArrayList<>();
        List<String> phrases = new ArrayList<>();
        boolean quoted = false;
        for (String piece : text.split("[" + QUOTATION_MARKS + "]", -1)) {
            if (quoted && !piece.isBlank() && phrases.size() < MOST_PHRASES) {
                phrases.add(piece.strip());
            } else {
                addWords(words, piece);
            }
            quoted = !quoted;
        }
        Set<String> references = references(words, phrases);
        boolean openEnd = text.endsWith("*") && !references.isEmpty()
                && references.iterator().next().length() >= SHORTEST_OPEN_REFERENCE;
        return new Question(text, List.copyOf(words), List.copyOf(phrases), references, openEnd);
    }

    boolean isEmpty() {
        return words.isEmpty() && phrases.isEmpty();
    }

    private static void addWords(List<String> words, String piece) {
        for (String word : piece.split("\\s+")) {
            if (words.size() < MOST_WORDS && word.codePoints().anyMatch(Character::isLetterOrDigit)) {
                words.add(word);
            }
        }
    }

    /** The whole question first, then each number of several segments, then with the word before: "Antrag 112/2023". */
    private static Set<String> references(List<String> words, List<String> phrases) {
        Set<String> references = new LinkedHashSet<>();
        references.add(References.normal(String.join(" ", words)));
        String before = "";
        for (String word : words) {
            String reference = References.normal(word);
            if (reference.contains("/")) {
                references.add(References.normal(before + " " + word));
                references.add(reference);
            }
            before = word;
        }
        phrases.forEach(phrase -> references.add(References.normal(phrase)));
        references.remove("");
        return references;
    }

    private static String shortened(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
