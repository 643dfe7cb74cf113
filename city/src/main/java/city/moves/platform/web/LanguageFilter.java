package city.moves.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes the language prefix off an address, so that every page is written once and served in both languages. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class LanguageFilter extends OncePerRequestFilter {

    private static final String LANGUAGE = LanguageFilter.class.getName();

    static Language languageOf(HttpServletRequest request) {
        return request.getAttribute(LANGUAGE) instanceof Language language ? language : Language.DE;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        String prefix = Language.EN.prefix();
        if (path.equals(prefix) || path.startsWith(prefix + "/")) {
            request.setAttribute(LANGUAGE, Language.EN);
            String rest = path.length() == prefix.length() ? "/" : path.substring(prefix.length());
            chain.doFilter(new WithoutPrefix(request, rest), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static final class WithoutPrefix extends HttpServletRequestWrapper {

        private final String path;

        WithoutPrefix(HttpServletRequest request, String path) {
            super(request);
            this.path = path;
        }

        @Override
        public String getRequestURI() {
            return path;
        }

        @Override
        public String getServletPath() {
            return path;
        }

        @Override
        public StringBuffer getRequestURL() {
            StringBuffer whole = super.getRequestURL();
            int start = whole.indexOf(Language.EN.prefix() + path, whole.indexOf("//") + 2);
            return start < 0 ? whole : whole.delete(start, start + Language.EN.prefix().length());
        }
    }
}
