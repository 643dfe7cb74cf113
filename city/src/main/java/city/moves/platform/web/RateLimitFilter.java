package city.moves.platform.web;

import city.moves.platform.values.Trouble;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps one address from taking the house from all others (RFC 6585, 4). This machine is not counted, unless a proxy on
 * it names somebody else. Of an IPv6 address the network counts, because a household owns a whole one.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
class RateLimitFilter extends OncePerRequestFilter {

    private static final int NETWORK_BYTES = 8;

    private final Troubles troubles;
    private final TokenBuckets buckets;

    @Autowired
    RateLimitFilter(Troubles troubles, @Value("${moves.rate.per-second}") double perSecond,
            @Value("${moves.rate.burst}") double burst) {
        this(troubles, new TokenBuckets(perSecond, burst, System::nanoTime));
    }

    RateLimitFilter(Troubles troubles, TokenBuckets buckets) {
        this.troubles = troubles;
        this.buckets = buckets;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        InetAddress address = address(request);
        Duration waiting = address == null || address.isLoopbackAddress() ? Duration.ZERO : buckets.take(key(address));
        if (waiting.isZero()) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, waiting.toSeconds() + 1)));
            troubles.write(Troubles.refusal(Trouble.TOO_MANY_REQUESTS), request, response);
        }
    }

    /** Who asks; the proxy on this machine knows it. Null if it names nobody. */
    private static @Nullable InetAddress address(HttpServletRequest request) {
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
