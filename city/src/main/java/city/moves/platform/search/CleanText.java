package city.moves.platform.search;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Repairs text that comes from PDF files and from keyboards, so that the same word is always the same characters. */
final class CleanText {

    private static final Pattern CUT_AT_LINE_END =
            Pattern.compile("(\\p{Ll})-[ \\t]*\\R[ \\t]*(?!(?:und|oder|bzw|sowie)\\b)(\\p{Ll})");
    private static final String LIGATURES = "\uFB00\uFB01\uFB02\uFB03\uFB04\uFB05\uFB06";
    private static final String[] LETTERS = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};

    private CleanText() {}

    /** One line or many: without soft hyphens, ligatures and control characters, in NFC. */
    static String of(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(point -> append(clean, point));
        return Normalizer.normalize(clean, Normalizer.Form.NFC);
    }

    /** Like {@link #of}, and words that a line end has cut are whole again. */
    static String ofBody(String text) {
        Matcher cut = CUT_AT_LINE_END.matcher(of(text));
        return cut.replaceAll("$1$2");
    }

    private static void append(StringBuilder clean, int point) {
        int ligature = LIGATURES.indexOf(point);
        if (ligature >= 0) {
            clean.append(LETTERS[ligature]);
        } else if (point == '\n') {
            clean.append('\n');
        } else if (Character.isISOControl(point) || Character.isSpaceChar(point)) {
            clean.append(' ');
        } else if (isVisible(point)) {
            clean.appendCodePoint(point);
        }
    }

    private static boolean isVisible(int point) {
        int type = Character.getType(point);
        return type != Character.FORMAT && type != Character.SURROGATE && type != Character.PRIVATE_USE;
    }
}
