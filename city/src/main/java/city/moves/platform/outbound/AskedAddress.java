package city.moves.platform.outbound;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a server that somebody entered, in the one form in which all read it alike.
 *
 * @param host in small letters, an IPv6 address in brackets
 */
record AskedAddress(URI uri, String scheme, String host, int port) {

    private static final int LONGEST = 2_000;
    private static final Pattern FORM = Pattern.compile(
            "(?i)(https?)://(\\[[0-9a-f:.]{2,45}]|[^\\s/?#@:\\[\\]\\\\]{1,253})(?::([0-9]{1,5}))?((?:[/?][^#\\\\]*)?)(?:#.*)?");
    private static final Pattern NUMBERS = Pattern.compile("(?:0x[0-9a-f]*|[0-9]+)(?:\\.(?:0x[0-9a-f]*|[0-9]+))*\\.?");
    private static final Pattern DOTTED = Pattern.compile("(?:(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})(?:\\.(?!$)|$)){4}");
    private static final Pattern LEADING_NOUGHT = Pattern.compile("(?:^|\\.)0[0-9]");

    static AskedAddress of(String text) throws Hindered {
        Matcher form = FORM.matcher(text.strip());
        if (text.length() > LONGEST || !form.matches()) {
            throw new Hindered("outbound.refused.form");
        }
        String scheme = form.group(1).toLowerCase(Locale.ROOT);
        String host = host(form.group(2));
        String given = form.group(3);
        int port = given != null ? Integer.parseInt(given) : scheme.equals("https") ? 443 : 80;
        String rest = form.group(4).isEmpty() ? "/" : form.group(4).startsWith("?") ? "/" + form.group(4) : form.group(4);
        try {
            URI uri = new URI(scheme + "://" + host + (given == null ? "" : ":" + port) + rest.replace(" ", "%20")
                    .replace("|", "%7C").replace("{", "%7B").replace("}", "%7D"));
            return new AskedAddress(URI.create(uri.toASCIIString()), scheme, host, port);
        } catch (URISyntaxException _) {
            throw new Hindered("outbound.refused.form");
        }
    }

    /** Where a redirect leads. */
    AskedAddress redirected(String location) throws Hindered {
        try {
            return of(uri.resolve(new URI(location.strip())).toString());
        } catch (URISyntaxException | IllegalArgumentException _) {
            throw new Hindered("outbound.refused.redirect");
        }
    }

    /** An address in numbers has one spelling only: some read 0177 as eight times ten and more, some as a number. */
    private static String host(String given) throws Hindered {
        if (given.startsWith("[")) {
            return given.toLowerCase(Locale.ROOT);
        }
        String host;
        try {
            host = IDN.toASCII(given, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException _) {
            throw new Hindered("outbound.refused.form");
        }
        boolean strange = NUMBERS.matcher(host).matches()
                && (!DOTTED.matcher(host).matches() || LEADING_NOUGHT.matcher(host).find());
        if (strange || host.isEmpty()) {
            throw new Hindered("outbound.refused.form");
        }
        return host;
    }

    /** Of a server that anybody may have, or that an administrator named. */
    void examinePort(Set<Integer> ports, OwnHosts own) throws Hindered {
        if (!ports.contains(port) && !own.nameThePort(host, port)) {
            throw new Hindered("outbound.refused.port", String.valueOf(port));
        }
    }
}
