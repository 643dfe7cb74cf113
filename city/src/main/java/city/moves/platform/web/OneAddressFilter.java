package city.moves.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** A page has one address, and it ends without a slash; who asks with one is sent there for good. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 9)
class OneAddressFilter extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        if (READING.contains(request.getMethod()) && isPageWithSlash(path)) {
            String query = request.getQueryString();
            String address = path.substring(0, path.length() - 1);
            response.setStatus(HttpStatus.PERMANENT_REDIRECT.value());
            response.setHeader(HttpHeaders.LOCATION, query == null ? address : address + "?" + query);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Two slashes in a row, which at the beginning would name another host, are left to those who refuse them. */
    private static boolean isPageWithSlash(String path) {
        return path.length() > 1 && path.endsWith("/") && path.startsWith("/") && !path.contains("//");
    }
}
