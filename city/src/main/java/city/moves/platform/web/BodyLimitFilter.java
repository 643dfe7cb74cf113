package city.moves.platform.web;

import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a body that announces more than a form can hold. Files have a limit of their own. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class BodyLimitFilter extends OncePerRequestFilter {

    private final Troubles troubles;
    private final long longest;

    BodyLimitFilter(Troubles troubles, @Value("${server.tomcat.max-http-form-post-size}") DataSize longest) {
        this.troubles = troubles;
        this.longest = longest.toBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        boolean file = type != null && type.startsWith("multipart/");
        if (!file && request.getContentLengthLong() > longest) {
            troubles.write(Troubles.refusal(Trouble.INPUT_TOO_LARGE), request, response);
        } else if (!file && request.getHeader("Transfer-Encoding") != null) {
            chain.doFilter(new LimitedBody(request, longest), response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
