package city.moves.engines.latin;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Judges texts by DIN 91379 and writes them in basic letters. Both compose a text first (NFC), as the standard wants it. */
public final class LatinText {
    private static final LatinTable TABLE = LatinTable.PUBLISHED;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private LatinText() {}

    /** The first thing that may not stand in such a text. */
    public static Optional<Misfit> misfit(String text, Profile profile) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        int index = 0;
        while (index < composed.length()) {
            int length = lengthThatFits(composed, index, profile);
            if (length == 0) {
                return Optional.of(misfitAt(composed, index));
            }
            index += length;
        }
        return Optional.empty();
    }

    public static boolean fits(String text, Profile profile) {
        return misfit(text, profile).isEmpty();
    }

    /**
     * The basic letters A to Z that the standard gives for a name, so that Şahin is found by SAHIN and Müller by MUELLER. Signs
     * stay, but for those that only shape a sound (ʾ, ’); what the standard does not know stays as it is.
     */
    public static String searchForm(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder found = new StringBuilder(composed.length());
        int index = 0;
        while (index < composed.length()) {
            int point = composed.codePointAt(index);
            int sequence = TABLE.sequenceAt(composed, index);
            int length = sequence > 0 ? sequence : Character.charCount(point);
            String one = composed.substring(index, index + length);
            if (TABLE.isSilent(point)) {
                found.append(Character.isSpaceChar(point) ? " " : "");
            } else {
                found.append(sequence > 0 || TABLE.group(point) == CharacterGroup.LATIN_LETTERS ? basicLetters(one) : known(one));
            }
            index += length;
        }
        return found.toString();
    }

    private static String known(String sign) {
        String letters = TABLE.letters(sign);
        return letters == null ? sign : letters;
    }

    private static String basicLetters(String letter) {
        String letters = TABLE.letters(letter);
        return letters != null ? letters
                : MARKS.matcher(Normalizer.normalize(letter, Normalizer.Form.NFD)).replaceAll("").toUpperCase(Locale.ROOT);
    }

    private static int lengthThatFits(String composed, int index, Profile profile) {
        int sequence = TABLE.sequenceAt(composed, index);
        if (sequence > 0) {
            return sequence;
        }
        int point = composed.codePointAt(index);
        int length = Character.charCount(point);
        boolean marked = index + length < composed.length() && isMark(composed.codePointAt(index + length));
        CharacterGroup group = TABLE.group(point);
        return group != null && profile.takes(group) && !marked ? length : 0;
    }

    private static boolean isMark(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    private static Misfit misfitAt(String composed, int index) {
        int point = composed.codePointAt(index);
        int end = index + Character.charCount(point);
        while (end < composed.length() && isMark(composed.codePointAt(end))) {
            end += Character.charCount(composed.codePointAt(end));
        }
        String found = composed.substring(index, end);
        boolean marked = isMark(point) || end > index + Character.charCount(point);
        if (!marked) {
            return new Misfit(index, found, kind(point));
        }
        boolean written = isMark(point) || Character.isLetter(point);
        return new Misfit(index, found, written ? Misfit.Kind.COMBINATION : Misfit.Kind.SIGN);
    }

    private static Misfit.Kind kind(int point) {
        if (Character.isLetter(point)) {
            return switch (Character.UnicodeScript.of(point)) {
                case GREEK -> Misfit.Kind.GREEK_LETTER;
                case CYRILLIC -> Misfit.Kind.CYRILLIC_LETTER;
                case LATIN -> Misfit.Kind.LETTER;
                case COMMON -> Misfit.Kind.SIGN;
                default -> Misfit.Kind.LETTER_OF_ANOTHER_SCRIPT;
            };
        }
        return switch (Character.getType(point)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.OTHER_NUMBER, Character.LETTER_NUMBER -> Misfit.Kind.DIGIT;
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> Misfit.Kind.SPACE;
            case Character.CONTROL -> Character.isWhitespace(point) ? Misfit.Kind.SPACE : Misfit.Kind.INVISIBLE;
            case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> Misfit.Kind.INVISIBLE;
            default -> Misfit.Kind.SIGN;
        };
    }
}
