package city.moves.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Knows the person of a request by the account id that the session carries. Nothing else is kept there, so that a
 * session survives an upgrade and never holds a right that was taken away.
 */
@Component
class SessionContexts implements SecurityContextRepository {

    static final String ACCOUNT = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

    /** What another house said in this session about how surely it knows the person. */
    static final String ASSURANCE = "assurance";

    /** For whom the person acts; the rights that were lent are read with each request. */
    static final String REPRESENTED = "represented";

    private final Persons persons;

    SessionContexts(Persons persons) {
        this.persons = persons;
    }

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        person(holder.getRequest()).ifPresent(person -> context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null,
                        person.actor().rights().keySet().stream().map(SimpleGrantedAuthority::new).toList())));
        return context;
    }

    private Optional<Person> person(HttpServletRequest request) {
        return account(request).flatMap(account -> represented(request)
                .flatMap(represented -> persons.findActingFor(represented, account))
                .or(() -> persons.find(account))
                .map(person -> person.known(assurance(request))));
    }

    private static Assurance assurance(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ASSURANCE) instanceof String level
                ? Assurance.valueOf(level)
                : Assurance.BASIC;
    }

    /** Does nothing: a session begins in {@link SessionStart} and ends with the session. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return account(request).isPresent();
    }

    static Optional<UUID> account(HttpServletRequest request) {
        return id(request, ACCOUNT);
    }

    private static Optional<UUID> represented(HttpServletRequest request) {
        return id(request, REPRESENTED);
    }

    private static Optional<UUID> id(HttpServletRequest request, String attribute) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(attribute) instanceof String id
                ? Optional.of(UUID.fromString(id))
                : Optional.empty();
    }
}
