package city.moves.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * From where somebody asks, as far as it is counted. This machine is not, unless a proxy names somebody else. Of an IPv6
 * address the network counts, because a household owns a whole one.
 */
public final class AskingAddress {

    private static final int NETWORK_BYTES = 8;
    private static final Pattern WITH_PORT =
            Pattern.compile("\\[(?<six>[^\\]]*)\\](:\\d*)?|(?<four>[\\d.]+):\\d*");
    /** For whoever a proxy names in a way that is no address; they count as one. */
    private static final String NOBODY = "0.0.0.0";

    private AskingAddress() {}

    /** The key to count by; empty for this machine itself. */
    static Optional<String> key(HttpServletRequest request) {
        return isThisMachine(request) ? Optional.empty() : Optional.of(key(of(request)));
    }

    /** True only if no proxy stands between, since what a proxy names anybody may have written. */
    public static boolean isThisMachine(HttpServletRequest request) {
        return request.getHeader("Forwarded") == null && request.getHeader("X-Forwarded-For") == null
                && request.getAttribute(NamedByProxy.ATTRIBUTE) == null
                && address(request.getRemoteAddr()).isLoopbackAddress();
    }

    /** An address as it can be read, of what a proxy wrote: without a port, and always an address. */
    static String plain(String written) {
        String stripped = written.strip();
        Matcher matcher = WITH_PORT.matcher(stripped);
        String bare = !matcher.matches() ? stripped
                : matcher.group("six") != null ? matcher.group("six") : matcher.group("four");
        try {
            return InetAddress.ofLiteral(bare).getHostAddress();
        } catch (IllegalArgumentException _) {
            return NOBODY;
        }
    }

    /** The proxy on this machine knows it. */
    private static InetAddress of(HttpServletRequest request) {
        InetAddress direct = address(request.getRemoteAddr());
        String forwarded = request.getHeader("X-Forwarded-For");
        return forwarded == null || !direct.isLoopbackAddress() ? direct
                : address(forwarded.substring(forwarded.lastIndexOf(',') + 1));
    }

    private static InetAddress address(String written) {
        return InetAddress.ofLiteral(plain(written));
    }

    private static String key(InetAddress address) {
        byte[] bytes = address.getAddress();
        return HexFormat.of().formatHex(
                address instanceof Inet6Address ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes);
    }
}
