package city.moves.engines.cql2;

import java.text.Normalizer;

/**
 * Takes the accents away ({@code ACCENTI}, clause 7.4): canonical decomposition without the marks that belong to no script
 * of their own. Vowel signs of Indic scripts and points of Hebrew stay; so do, as the standard recommends, the Japanese
 * sound marks.
 */
final class AccentFolding {
    private static final int DAKUTEN = 0x3099;
    private static final int HANDAKUTEN = 0x309A;

    private AccentFolding() {}

    static String fold(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFD).codePoints()
                .filter(character -> !isAccent(character)).forEach(kept::appendCodePoint);
        return Normalizer.normalize(kept, Normalizer.Form.NFC);
    }

    private static boolean isAccent(int character) {
        return Character.getType(character) == Character.NON_SPACING_MARK
                && Character.UnicodeScript.of(character) == Character.UnicodeScript.INHERITED
                && character != DAKUTEN && character != HANDAKUTEN;
    }
}
