package city.moves.platform.identity;

import city.moves.platform.web.LargeBody;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Asks for the right to send a large form while its body is still on its way: even its token is not read before. */
final class LargeBodyGate extends OncePerRequestFilter {

    private final List<LargeBody> large;
    private final Gate gate;

    LargeBodyGate(List<LargeBody> large, Gate gate) {
        this.large = large;
        this.gate = gate;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<LargeBody> asked = HttpMethod.POST.matches(request.getMethod()) && carriesFiles(request)
                ? large.stream().filter(form -> form.path().equals(request.getRequestURI())).findFirst()
                : Optional.empty();
        Optional<Person> person = Person.of(SecurityContextHolder.getContext().getAuthentication());
        if (asked.isEmpty() || person.filter(one -> one.may(asked.get().right())).isPresent()) {
            chain.doFilter(request, response);
        } else if (person.isEmpty()) {
            gate.commence(request, response, new InsufficientAuthenticationException("nobody is signed in"));
        } else {
            gate.handle(request, response, new AccessDeniedException("the right is missing"));
        }
    }

    /** Any other form is short. */
    private static boolean carriesFiles(HttpServletRequest request) {
        return request.getContentType() != null && request.getContentType().startsWith("multipart/");
    }
}
