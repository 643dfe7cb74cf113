package city.moves.platform.mail;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a mail goes: one address, its domain in small letters and in the form that every server understands. Nothing
 * else fits into it, such as a second address, a name or the end of a line.
 */
public record MailAddress(String text) {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final Pattern LOCAL_PART =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");

    public MailAddress {
        if (!parse(text).equals(Optional.of(text))) {
            throw new IllegalArgumentException("no address for mail");
        }
    }

    /** Reads what a person entered; empty if it is no address. */
    public static Optional<MailAddress> of(String entered) {
        return parse(entered.strip()).map(MailAddress::new);
    }

    /** What stands behind the sign. */
    String domain() {
        return text.substring(text.lastIndexOf('@') + 1);
    }

    private static Optional<String> parse(String entered) {
        int sign = entered.lastIndexOf('@');
        if (sign < 1 || entered.length() > LONGEST) {
            return Optional.empty();
        }
        String local = entered.substring(0, sign);
        String domain = ascii(entered.substring(sign + 1));
        boolean fits = local.length() <= LONGEST_LOCAL_PART && LOCAL_PART.matcher(local).matches()
                && DOMAIN.matcher(domain).matches() && local.length() + 1 + domain.length() <= LONGEST;
        return fits ? Optional.of(local + "@" + domain) : Optional.empty();
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
