package city.moves.platform.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Numbers by which people ask for a paper or a file, in one normal form: "GRDrs 0236 / 2023", "grdrs 236-2023" and
 * "GRDrs236/2023" are the same.
 */
final class References {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Pattern LETTERS_THEN_DIGITS = Pattern.compile("(?<=\\p{L})(?=\\p{Nd})|(?<=\\p{Nd})(?=\\p{L})");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=\\d)");
    private static final int LONGEST = 60;

    private References() {}

    /** The normal form, segments joined by a slash; empty if the text holds no digit. */
    static String normal(String text) {
        if (text.length() > LONGEST || text.chars().noneMatch(Character::isDigit)) {
            return "";
        }
        StringBuilder normal = new StringBuilder();
        for (String piece : BETWEEN.split(text.toLowerCase(Locale.GERMAN))) {
            for (String segment : LETTERS_THEN_DIGITS.split(piece)) {
                if (!segment.isEmpty()) {
                    normal.append(normal.isEmpty() ? "" : "/").append(LEADING_ZEROS.matcher(segment).replaceFirst(""));
                }
            }
        }
        return normal.toString();
    }

    /** Every form under which a document's numbers are found: with their prefix and from the first digit on. */
    static Set<String> indexed(List<String> references) {
        Set<String> forms = new LinkedHashSet<>();
        for (String reference : references) {
            String normal = normal(reference);
            if (!normal.isEmpty()) {
                forms.add(normal);
                forms.add(fromFirstDigit(normal));
            }
        }
        return forms;
    }

    private static String fromFirstDigit(String normal) {
        int start = 0;
        while (!Character.isDigit(normal.charAt(start))) {
            start++;
        }
        return normal.substring(start);
    }
}
