package city.moves.platform.identity;

import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Language;
import city.moves.platform.web.Refused;
import city.moves.platform.web.Troubles;
import city.moves.platform.web.UnsentForms;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Stops before a method that needs a proof, keeps what was sent, and leads to the page that asks for the proof. */
@Component
class ProofGate implements HandlerInterceptor {

    static final String PROVED_AT = "proved-at";

    private final KeptForms keptForms;
    private final Clock clock;

    ProofGate(KeptForms keptForms, Clock clock) {
        this.keptForms = keptForms;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        ProofNeeded needed = handler instanceof HandlerMethod method
                ? method.getMethodAnnotation(ProofNeeded.class)
                : null;
        Optional<Actor> actor = Person.of(SecurityContextHolder.getContext().getAuthentication()).map(Person::actor);
        if (needed == null || actor.isEmpty() || UnsentForms.isUnsent(request) || isProved(request, actor.get(), needed)) {
            return true;
        }
        if (Troubles.forProgram(request)) {
            throw new Refused(Refusal.of(Trouble.SIGN_IN_NEEDED, "web.trouble.sign-in-needed.text"));
        }
        UUID kept = keptForms.keep(actor.get().account(), kept(request, needed));
        response.sendRedirect(Language.of(request).prefix() + ConfirmPages.path(kept));
        return false;
    }

    private boolean isProved(HttpServletRequest request, Actor actor, ProofNeeded needed) {
        HttpSession session = request.getSession(false);
        boolean fresh = session != null && session.getAttribute(PROVED_AT) instanceof String provedAt
                && Instant.parse(provedAt).plus(Duration.ofMinutes(needed.minutes())).isAfter(clock.instant());
        return fresh && actor.assurance().reaches(needed.assurance());
    }

    private static KeptForm kept(HttpServletRequest request, ProofNeeded needed) {
        boolean posted = request.getMethod().equals("POST");
        boolean files = request.getContentType() != null
                && request.getContentType().toLowerCase(Locale.ROOT).startsWith("multipart/");
        String query = request.getQueryString();
        Map<String, List<String>> fields = new LinkedHashMap<>();
        if (posted) {
            request.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
        }
        return KeptForm.waiting(posted, request.getRequestURI() + (query == null ? "" : "?" + query),
                fields, files, needed.assurance());
    }
}
