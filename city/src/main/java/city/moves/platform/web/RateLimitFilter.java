package city.moves.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps one address from taking the house from all others (RFC 6585, 4). */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
class RateLimitFilter extends OncePerRequestFilter {

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
        Duration waiting = AskingAddress.key(request).map(buckets::take).orElse(Duration.ZERO);
        if (waiting.isZero()) {
            chain.doFilter(request, response);
        } else {
            troubles.writeTooMany(waiting, request, response);
        }
    }
}
