package city.moves.engines.latin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The characters of the standard, from {@code din91379.txt} beside this class. */
final class LatinTable {
    static final LatinTable PUBLISHED = read();

    private final Map<Integer, CharacterGroup> groups = new HashMap<>();
    private final Set<String> sequences = new HashSet<>();
    private final Map<String, String> letters = new HashMap<>();
    private final Set<String> silent = new HashSet<>();
    private int longest = 1;

    private LatinTable() {}

    private static LatinTable read() {
        LatinTable table = new LatinTable();
        try (InputStream file = LatinTable.class.getResourceAsStream("din91379.txt")) {
            if (file == null) {
                throw new IllegalStateException("din91379.txt is missing");
            }
            new BufferedReader(new InputStreamReader(file, StandardCharsets.US_ASCII)).lines()
                    .filter(line -> !line.startsWith("#")).map(line -> line.split(" ")).forEach(table::take);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return table;
    }

    private void take(String[] words) {
        switch (words[0]) {
            case "characters" -> each(words, 2, text -> groups.put(text.codePointAt(0), CharacterGroup.of(words[1])));
            case "sequences" -> each(words, 2, this::takeSequence);
            case "letters" -> each(words, 2, text -> letters.put(text, words[1]));
            case "silent" -> each(words, 1, silent::add);
            default -> throw new IllegalStateException("no such line: " + words[0]);
        }
    }

    private void takeSequence(String text) {
        sequences.add(text);
        longest = Math.max(longest, text.length());
    }

    private static void each(String[] words, int from, Consumer<String> taker) {
        for (String word : Arrays.copyOfRange(words, from, words.length)) {
            if (word.contains("+")) {
                StringBuilder text = new StringBuilder();
                Arrays.stream(word.split("\\+")).forEach(point -> text.appendCodePoint(Integer.parseInt(point, 16)));
                taker.accept(text.toString());
            } else {
                String[] ends = word.split("-");
                for (int point = Integer.parseInt(ends[0], 16); point <= Integer.parseInt(ends[ends.length - 1], 16); point++) {
                    taker.accept(Character.toString(point));
                }
            }
        }
    }

    @Nullable CharacterGroup group(int codePoint) {
        return groups.get(codePoint);
    }

    /** How long the sequence is that begins there; 0 if none does. All of them are letters. */
    int sequenceAt(String text, int index) {
        for (int end = Math.min(text.length(), index + longest); end > index + 1; end--) {
            if (sequences.contains(text.substring(index, end))) {
                return end - index;
            }
        }
        return 0;
    }

    /** The basic letters that a character or sequence is written with, where they are not those left without its marks. */
    @Nullable String letters(String text) {
        return letters.get(text);
    }

    boolean isSilent(int codePoint) {
        return silent.contains(Character.toString(codePoint));
    }
}
