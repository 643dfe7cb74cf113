package city.moves.platform.places;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names as people type them: small letters, umlauts and their two letters alike, ss for ß. The beginning of a text gives
 * the beginning of what the whole text gives, so that a name is found from its first letter on.
 */
final class FoldedText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern WORD = Pattern.compile("\\p{L}+|[0-9]+");

    private FoldedText() {}

    static String of(String text) {
        String small = text.toLowerCase(Locale.GERMAN).replace("ß", "ss");
        String bare = MARKS.matcher(Normalizer.normalize(small, Normalizer.Form.NFD)).replaceAll("");
        return bare.replace("ae", "a").replace("oe", "o").replace("ue", "u");
    }

    /** The words and numbers of a name. What is shortened in it is written out. */
    static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        Matcher found = WORD.matcher(of(name));
        while (found.find()) {
            String word = found.group();
            words.add(word.endsWith("str") ? word + "asse" : word.equals("pl") ? "platz" : word);
        }
        return List.copyOf(words);
    }
}
