package city.moves.services.forms.authored;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/**
 * Ids of the range 99, drawn from names: the same name has the same id in every form and in every version, and authors who
 * write at the same time need no list of numbers. That no two names share one is for the lint to say.
 */
final class Ids {

    private static final long OF_NINE_DIGITS = 1_000_000_000L;

    private Ids() {}

    /** @param letter S for a form, G for a group, F for a field, R for a rule */
    static String of(char letter, String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest((letter + ":" + name).getBytes(StandardCharsets.UTF_8));
            long number = 0;
            for (int i = 0; i < Long.BYTES - 1; i++) {
                number = number << Byte.SIZE | digest[i] & 0xff;
            }
            return String.format(Locale.ROOT, "%c99%09d", letter, number % OF_NINE_DIGITS);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
