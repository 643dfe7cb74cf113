package city.moves.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From where somebody asks, as far as it is counted. This machine is not, unless a proxy on it names somebody else. Of
 * an IPv6 address the network counts, because a household owns a whole one.
 */
final class AskingAddress {

    private static final int NETWORK_BYTES = 8;

    private AskingAddress() {}

    /** The key to count by; empty for this machine itself. */
    static Optional<String> key(HttpServletRequest request) {
        InetAddress address = of(request);
        return address == null || address.isLoopbackAddress() ? Optional.empty() : Optional.of(key(address));
    }

    /** The proxy on this machine knows it. Null if it names nobody. */
    private static @Nullable InetAddress of(HttpServletRequest request) {
        InetAddress direct = InetAddress.ofLiteral(request.getRemoteAddr());
        String forwarded = request.getHeader("X-Forwarded-For");
        if (forwarded == null || !direct.isLoopbackAddress()) {
            return direct;
        }
        try {
            return InetAddress.ofLiteral(forwarded.substring(forwarded.lastIndexOf(',') + 1).strip());
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private static String key(InetAddress address) {
        byte[] bytes = address.getAddress();
        return HexFormat.of().formatHex(
                address instanceof Inet6Address ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes);
    }
}
