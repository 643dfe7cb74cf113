package city.moves.platform.identity;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a person goes on after the sign-in. It never leads out of the house: whatever is not plainly a path of ours
 * becomes the default.
 */
record ReturnPath(String path) {

    static final String PARAMETER = "weiter";

    private static final Pattern WITHIN_THE_HOUSE =
            Pattern.compile("/(?![/\\\\])[A-Za-z0-9\\-._~!$&'()*+,;=:@%/?]{0,500}");
    /** Slashes in a row or in disguise, and control signs. */
    private static final Pattern DISGUISED = Pattern.compile("[^?]*(//|%2f|%5c|%[01]).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern SIGN_IN_ITSELF = Pattern.compile("/(en/)?(anmelden|abmelden)([?/].*)?");

    static ReturnPath of(@Nullable String wanted, String otherwise) {
        return new ReturnPath(wanted != null && isWithinTheHouse(wanted) ? wanted : otherwise);
    }

    /** The address of the sign-in page that leads back to this path, if it may. */
    static String toSignIn(String path) {
        return !isWithinTheHouse(path) ? "/anmelden" : "/anmelden?" + asParameter(path);
    }

    static String asParameter(String path) {
        return PARAMETER + "=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    private static boolean isWithinTheHouse(String wanted) {
        if (!WITHIN_THE_HOUSE.matcher(wanted).matches() || DISGUISED.matcher(wanted).matches()
                || SIGN_IN_ITSELF.matcher(wanted).matches()) {
            return false;
        }
        try {
            URI address = new URI(wanted).normalize();
            return !address.isAbsolute() && address.getRawAuthority() == null
                    && !address.getRawPath().startsWith("//") && !address.getRawPath().startsWith("/..");
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
