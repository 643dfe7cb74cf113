package city.moves.engines.geoformats;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Names of columns for formats in which not every name may be one, each still another one. */
final class ColumnNames {
    private static final int LONGEST_OF_DBASE = 10;

    private ColumnNames() {}

    /** As they are, but different also to who takes large and small letters for the same, and none of those that are taken. */
    static List<String> different(List<String> names, Set<String> taken) {
        return different(names, taken, Integer.MAX_VALUE, UnaryOperator.identity());
    }

    /** Ten letters, digits and low lines, a letter first, umlauts in two letters. */
    static List<String> dbase(List<String> names) {
        return different(names, Set.of(), LONGEST_OF_DBASE, ColumnNames::plain);
    }

    private static List<String> different(List<String> names, Set<String> taken, int longest, UnaryOperator<String> form) {
        Set<String> used = new HashSet<>(taken);
        List<String> different = new ArrayList<>();
        for (String name : names) {
            String whole = form.apply(name);
            String candidate = cut(whole, longest, "");
            for (int number = 2; !used.add(candidate.toLowerCase(Locale.ROOT)); number++) {
                candidate = cut(whole, longest, "_" + number);
            }
            different.add(candidate);
        }
        return different;
    }

    private static String cut(String name, int longest, String ending) {
        return name.substring(0, Math.min(name.length(), longest - ending.length())) + ending;
    }

    private static String plain(String name) {
        String letters = name.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("Ä", "Ae").replace("Ö", "Oe")
                .replace("Ü", "Ue").replace("ß", "ss");
        String plain = Normalizer.normalize(letters, Normalizer.Form.NFD).replaceAll("\\p{M}", "").replaceAll("[^A-Za-z0-9_]", "_");
        return plain.matches("[A-Za-z].*") ? plain : "c" + plain;
    }
}
