package city.moves.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers for the filters within it, such as the one that reads sessions, when the database is away. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 6)
class OutOfOrderFilter extends OncePerRequestFilter {

    private final Troubles troubles;

    OutOfOrderFilter(Troubles troubles) {
        this.troubles = troubles;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException fault) {
            if (response.isCommitted() || !OutOfOrder.causes(fault)) {
                throw fault;
            }
            response.resetBuffer();
            troubles.writeOutOfOrder(fault, request, response);
        }
    }
}
