package city.moves.platform.search;

import de.danielnaber.jwordsplitter.GermanWordSplitter;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Cuts a German compound into its words: "kitaplatz" into "kita" and "platz". Names stay whole. The words come from
 * jWordSplitter by Daniel Naber (Apache-2.0) in its strict mode, which cuts only if every part is a word.
 */
final class CompoundSplitter {

    private static final int SHORTEST_WORD = 7;
    private static final int SHORTEST_PART = 4;
    private static final int LONGEST_WORD = 60;
    private static final int REMEMBERED_WORDS = 200_000;

    private final GermanWordSplitter splitter;
    private final Set<String> names;
    private final Map<String, List<String>> remembered = new ConcurrentHashMap<>();

    CompoundSplitter(Set<String> protectedNames) {
        names = inLowerCase(protectedNames);
        try {
            splitter = new GermanWordSplitter(true);
        } catch (IOException broken) {
            throw new IllegalStateException("the word list of the compound splitter is not readable", broken);
        }
        splitter.setStrictMode(true);
    }

    /** The parts of a word in lower case; empty if it is no compound or a name. */
    List<String> parts(String word) {
        if (word.length() < SHORTEST_WORD || word.length() > LONGEST_WORD) {
            return List.of();
        }
        List<String> known = remembered.get(word);
        if (known != null) {
            return known;
        }
        List<String> parts = cut(word);
        if (remembered.size() >= REMEMBERED_WORDS) {
            remembered.clear();
        }
        remembered.put(word, parts);
        return parts;
    }

    private List<String> cut(String word) {
        if (isName(word) || !word.chars().allMatch(Character::isLetter)) {
            return List.of();
        }
        List<String> parts = splitter.splitWord(word);
        if (parts.size() < 2) {
            return List.of();
        }
        return parts.stream()
                .map(part -> part.toLowerCase(Locale.GERMAN))
                .filter(part -> part.length() >= SHORTEST_PART)
                .distinct()
                .toList();
    }

    private boolean isName(String word) {
        return names.contains(word) || word.endsWith("s") && names.contains(word.substring(0, word.length() - 1));
    }

    private static Set<String> inLowerCase(Set<String> protectedNames) {
        Set<String> names = new HashSet<>();
        for (String name : protectedNames) {
            for (String word : name.toLowerCase(Locale.GERMAN).split("[^\\p{L}]+")) {
                names.add(word);
            }
        }
        return names;
    }
}
