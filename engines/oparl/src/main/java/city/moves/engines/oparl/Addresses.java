package city.moves.engines.oparl;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses of objects and lists (OParl 1.1, 2.1): absolute, of the web, each in one spelling. */
final class Addresses {

    private static final Pattern DOTTED = Pattern.compile("/\\.{1,2}(/|$)");

    private Addresses() {}

    static boolean isAbsolute(String text) {
        return parsed(text) != null;
    }

    private static @Nullable URI parsed(String text) {
        try {
            URI address = new URI(text);
            boolean right = ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null && !address.getHost().isEmpty() && address.getRawFragment() == null;
            return right ? address : null;
        } catch (URISyntaxException _) {
            return null;
        }
    }

    /** True if no other spelling would do as well: no empty or dotted step on the way, no upper-case host, no usual port. */
    static boolean isCanonical(String text) {
        URI address = parsed(text);
        if (address == null) {
            return false;
        }
        String path = address.getRawPath();
        return address.getHost().equals(address.getHost().toLowerCase(Locale.ROOT)) && !path.contains("//")
                && !DOTTED.matcher(path).find() && address.getRawUserInfo() == null && !usualPort(address);
    }

    private static boolean usualPort(URI address) {
        return address.getPort() == ("https".equals(address.getScheme()) ? 443 : 80);
    }
}
