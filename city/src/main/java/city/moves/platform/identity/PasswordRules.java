package city.moves.platform.identity;

import city.moves.platform.web.Form;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A new password is judged by its length and by a list of the worst, as NIST SP 800-63B-4, section 3.1.1.2, advises;
 * nothing else is asked of it.
 */
final class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    private static final Set<String> WORST = read();

    private PasswordRules() {}

    /** A password as typed, which must be there; blanks belong to it. */
    static String entered(Form form, String field, String missing) {
        String password = form.value(field);
        if (password.isEmpty()) {
            form.refuse(field, missing);
        } else if (password.length() > LONGEST) {
            form.refuse(field, "identity.password.too-long", String.valueOf(LONGEST));
        }
        return password;
    }

    /** A new password, typed twice. */
    static String chosen(Form form, String field, String again) {
        String password = entered(form, field, "identity.password.missing");
        if (form.error(field) != null) {
            return password;
        }
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            form.refuse(field, "identity.password.too-short", String.valueOf(SHORTEST));
        } else if (WORST.contains(password.toLowerCase(Locale.ROOT)) || isOneSignRepeated(password)) {
            form.refuse(field, "identity.password.too-common");
        } else if (!password.equals(form.value(again))) {
            form.refuse(again, "identity.password.differs");
        }
        return password;
    }

    private static boolean isOneSignRepeated(String password) {
        return password.codePoints().distinct().count() <= 2;
    }

    private static Set<String> read() {
        try (InputStream list = PasswordRules.class.getResourceAsStream("worst-passwords.txt")) {
            if (list == null) {
                throw new IllegalStateException("the list of the worst passwords is missing");
            }
            return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
