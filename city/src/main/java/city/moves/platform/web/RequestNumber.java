package city.moves.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request a number that stands in every line that it logs and in its answer, so that a person who reports a
 * fault can read it out. A number from outside is never taken over: it could be anything.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestNumber extends OncePerRequestFilter {

    static final String HEADER = "X-Request-Id";
    static final String LOG_FIELD = "request";

    /** No letter that is mistaken for a digit or another letter. */
    private static final String DIGITS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    static String of(HttpServletRequest request) {
        if (request.getAttribute(HEADER) instanceof String number) {
            return number;
        }
        String number = random();
        request.setAttribute(HEADER, number);
        return number;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HEADER, of(request));
        try (MDC.MDCCloseable _ = MDC.putCloseable(LOG_FIELD, of(request))) {
            chain.doFilter(request, response);
        }
    }

    private static String random() {
        StringBuilder number = new StringBuilder(LENGTH);
        RANDOM.ints(LENGTH, 0, DIGITS.length()).forEach(digit -> number.append(DIGITS.charAt(digit)));
        return number.toString();
    }
}
