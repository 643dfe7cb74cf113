package city.moves.platform.values;

import java.text.Normalizer;
import java.util.function.IntPredicate;

/** Text as it may come into the city: composed, and without signs that nobody sees but that make it look like another. */
public final class PlainText {

    private PlainText() {}

    /** NFC (Unicode Standard Annex 15), without the signs that turn the direction of writing (Annex 9, 2). */
    public static String of(String entered) {
        return of(entered, _ -> true);
    }

    /** The same without further signs. Composes last, because what is dropped may have stood between letter and accent. */
    public static String of(String entered, IntPredicate kept) {
        StringBuilder text = new StringBuilder(entered.length());
        entered.codePoints().filter(kept).filter(point -> !turnsDirection(point)).forEach(text::appendCodePoint);
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** The property Bidi_Control of Unicode. */
    private static boolean turnsDirection(int point) {
        return point == 0x061C || point == 0x200E || point == 0x200F || point >= 0x202A && point <= 0x202E
                || point >= 0x2066 && point <= 0x2069;
    }
}
