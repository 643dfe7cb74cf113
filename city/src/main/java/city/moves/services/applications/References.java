package city.moves.services.applications;

import java.security.SecureRandom;
import java.time.LocalDate;

/**
 * By what people speak of an application, such as 2026-7KQ4-M2XD: the year, and eight signs of Crockford's base 32, in
 * which nothing is easily taken for something else. The last sign follows from the others, so that a slip is noticed.
 */
final class References {

    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int DRAWN = 7;
    private static final int HALF = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private References() {}

    static String draw(LocalDate today) {
        StringBuilder signs = new StringBuilder();
        RANDOM.ints(DRAWN, 0, SIGNS.length()).forEach(sign -> signs.append(SIGNS.charAt(sign)));
        signs.append(check(signs));
        return today.getYear() + "-" + signs.insert(HALF, '-');
    }

    /** Each sign counts by its place; a wrong sign or two neighbours that changed places are found. */
    private static char check(CharSequence signs) {
        int sum = 0;
        for (int place = 0; place < signs.length(); place++) {
            sum += (2 * place + 1) * SIGNS.indexOf(signs.charAt(place));
        }
        return SIGNS.charAt(sum % SIGNS.length());
    }
}
