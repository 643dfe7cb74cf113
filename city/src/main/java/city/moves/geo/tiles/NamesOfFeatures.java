package city.moves.geo.tiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the features of a layer are called, to be looked through as a whole: half a million names take some milliseconds. */
final class NamesOfFeatures {

    private final String[] names;
    private final long[] numbers;

    NamesOfFeatures(List<String> names, List<Long> numbers) {
        this.names = names.stream().map(NamesOfFeatures::folded).toArray(String[]::new);
        this.numbers = numbers.stream().mapToLong(Long::longValue).toArray();
    }

    static String folded(String name) {
        return name.toLowerCase(Locale.GERMAN).replace("ß", "ss");
    }

    /** The numbers of features whose name begins so, then of those with a word in it that does. */
    List<Long> beginning(String wanted, int most) {
        String folded = folded(wanted);
        List<Long> first = new ArrayList<>();
        List<Long> later = new ArrayList<>();
        for (int i = 0; i < names.length && first.size() < most; i++) {
            if (names[i].startsWith(folded)) {
                first.add(numbers[i]);
            } else if (later.size() < most && hasWord(names[i], folded)) {
                later.add(numbers[i]);
            }
        }
        first.addAll(later);
        return first.subList(0, Math.min(first.size(), most));
    }

    private static boolean hasWord(String name, String beginning) {
        for (int at = name.indexOf(beginning, 1); at > 0; at = name.indexOf(beginning, at + 1)) {
            if (!Character.isLetterOrDigit(name.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }
}
