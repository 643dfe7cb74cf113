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

/**
 * Says of every answer who may keep it (RFC 9111): what anyone may see is kept and asked for again with its tag, all
 * else is kept by nobody. Who makes a page private says so by {@code no-store}, and who knows better is left alone.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class CachingFilter extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        TaggedResponse tagged = new TaggedResponse(request, response);
        try {
            chain.doFilter(request, tagged);
        } finally {
            if (request.isAsyncStarted()) {
                tagged.letThrough();
            } else {
                tagged.finish();
            }
        }
    }
}
