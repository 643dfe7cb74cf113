package city.moves.platform.web;

import city.moves.platform.values.Trouble;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers a bounded number of requests at once, in all and for one address. Who comes too many is told at once, so that
 * those inside are still answered in time, and so that a client which reads or writes slowly holds a few places only.
 * The state of the machine is told whatever happens.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 16)
class ParallelLimitFilter extends OncePerRequestFilter {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Troubles troubles;
    private final Semaphore places;
    private final int mostOfOneAddress;
    private final ConcurrentHashMap<String, Integer> inside = new ConcurrentHashMap<>();

    ParallelLimitFilter(Troubles troubles, @Value("${moves.parallel.total}") int most,
            @Value("${moves.parallel.per-address}") int mostOfOneAddress) {
        this.troubles = troubles;
        this.places = new Semaphore(most);
        this.mostOfOneAddress = mostOfOneAddress;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!places.tryAcquire()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(PATIENCE.toSeconds()));
            troubles.write(Troubles.refusal(Trouble.TOO_BUSY), request, response);
            return;
        }
        try {
            serve(AskingAddress.key(request), request, response, chain);
        } finally {
            places.release();
        }
    }

    private void serve(Optional<String> address, HttpServletRequest request, HttpServletResponse response,
            FilterChain chain) throws ServletException, IOException {
        boolean tooMany = address.isPresent() && inside.merge(address.get(), 1, Integer::sum) > mostOfOneAddress;
        try {
            if (tooMany) {
                troubles.writeTooMany(PATIENCE, request, response);
            } else {
                chain.doFilter(request, response);
            }
        } finally {
            address.ifPresent(key -> inside.computeIfPresent(key, (_, count) -> count == 1 ? null : count - 1));
        }
    }
}
