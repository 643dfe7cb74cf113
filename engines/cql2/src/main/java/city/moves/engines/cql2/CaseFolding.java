package city.moves.engines.cql2;

import java.util.Locale;

/**
 * Full case folding of Unicode ({@code CASEI}, clause 7.3) without a table of its own: lower, then full upper, then simple
 * lower case is the folding of every character but those named here.
 */
final class CaseFolding {
    private static final int DOTLESS_I = 0x131;

    private CaseFolding() {}

    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().forEach(character -> fold(character, folded));
        return folded.toString();
    }

    private static void fold(int character, StringBuilder folded) {
        if (character < 0x80) {
            folded.append((char) (character >= 'A' && character <= 'Z' ? character + 0x20 : character));
        } else if (character == DOTLESS_I) {
            folded.appendCodePoint(character);
        } else if (isCherokee(character)) {
            folded.appendCodePoint(Character.toUpperCase(character));
        } else {
            Character.toString(character).toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).codePoints()
                    .map(Character::toLowerCase).forEach(folded::appendCodePoint);
        }
    }

    /** Cherokee folds to the capital letters, which were in Unicode first. */
    private static boolean isCherokee(int character) {
        return (character >= 0x13A0 && character <= 0x13FD) || (character >= 0xAB70 && character <= 0xABBF);
    }
}
