package city.moves.platform.identity;

import city.moves.platform.web.Form;
import java.util.Arrays;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What the fields of an account must look like. */
final class AccountRules {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_EMAIL = 200;
    private static final Pattern SIGN_IN_NAME = Pattern.compile("[\\p{L}\\p{N}._@+-]{3,64}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\"]+\\.[^\\s@<>\"]+");

    private AccountRules() {}

    static String signInName(Form form) {
        String name = form.requiredText("signInName", LONGEST_NAME, "identity.account.sign-in-name-missing");
        if (form.error("signInName") == null && !SIGN_IN_NAME.matcher(name).matches()) {
            form.refuse("signInName", "identity.account.sign-in-name-malformed");
        }
        return name;
    }

    static String displayName(Form form) {
        return form.requiredText("displayName", LONGEST_NAME, "identity.account.display-name-missing");
    }

    static boolean isEmail(String text) {
        return text.length() <= LONGEST_EMAIL && EMAIL.matcher(text).matches();
    }

    /** The option with the chosen tag; if there is none, the form says so, and the first one stands in. */
    static <T> T choice(Form form, String field, T[] options, Function<T, String> tag) {
        return Arrays.stream(options).filter(option -> tag.apply(option).equals(form.value(field))).findFirst()
                .orElseGet(() -> {
                    form.refuse(field, "web.form.no-choice");
                    return options[0];
                });
    }

    /** May be empty. */
    static String email(Form form) {
        String email = form.text("email", LONGEST_EMAIL);
        if (!email.isEmpty() && form.error("email") == null && !EMAIL.matcher(email).matches()) {
            form.refuse("email", "identity.account.email-malformed");
        }
        return email;
    }
}
