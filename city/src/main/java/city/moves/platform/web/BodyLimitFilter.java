package city.moves.platform.web;

import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a body that announces more than a form can hold. Files have a limit of their own, and some forms with files a
 * larger one; what comes with a file has to say how long it is.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class BodyLimitFilter extends OncePerRequestFilter {

    private final Troubles troubles;
    private final List<LargeBody> larger;
    private final long longest;
    private final long longestWithFiles;

    BodyLimitFilter(Troubles troubles, List<LargeBody> larger,
            @Value("${server.tomcat.max-http-form-post-size}") DataSize longest,
            @Value("${moves.body.with-files}") DataSize longestWithFiles) {
        this.troubles = troubles;
        this.larger = larger;
        this.longest = longest.toBytes();
        this.longestWithFiles = longestWithFiles.toBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        boolean file = type != null && type.startsWith("multipart/");
        boolean endless = request.getHeader("Transfer-Encoding") != null;
        if (request.getContentLengthLong() > (file ? mostOfFiles(request.getRequestURI()) : longest)
                || file && endless) {
            troubles.write(Troubles.refusal(Trouble.INPUT_TOO_LARGE), request, response);
        } else if (endless) {
            chain.doFilter(new LimitedBody(request, longest), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private long mostOfFiles(String path) {
        return larger.stream().filter(form -> form.path().equals(path)).mapToLong(LargeBody::bytes).findFirst()
                .orElse(longestWithFiles);
    }
}
