package city.moves.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps one account from taking the house from all others, from however many addresses it asks. Stands behind the
 * doors, where it is known who asks.
 */
@Component
@Order(0)
class AccountRateFilter extends OncePerRequestFilter {

    private final Troubles troubles;
    private final TokenBuckets buckets;

    @Autowired
    AccountRateFilter(Troubles troubles, @Value("${moves.rate.account-per-second}") double perSecond,
            @Value("${moves.rate.account-burst}") double burst) {
        this(troubles, new TokenBuckets(perSecond, burst, System::nanoTime));
    }

    AccountRateFilter(Troubles troubles, TokenBuckets buckets) {
        this.troubles = troubles;
        this.buckets = buckets;
    }

    /** What needs no account shall not look for one. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/") || AskingAddress.key(request).isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Visitor visitor = Page.signedIn();
        Duration waiting = visitor == null ? Duration.ZERO : buckets.take(visitor.account());
        if (waiting.isZero()) {
            chain.doFilter(request, response);
        } else {
            troubles.writeTooMany(waiting, request, response);
        }
    }
}
