package city.moves.platform.identity;

import city.moves.platform.web.SentForm;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Notes that a kept form was sent after all, and where it led. */
@Component
class SendingKeptForm implements HandlerInterceptor {

    private static final Pattern NUMBER = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int LONGEST_ADDRESS = 2000;

    private final KeptForms keptForms;

    SendingKeptForm(KeptForms keptForms) {
        this.keptForms = keptForms;
    }

    /** As which kept form this one is sent. */
    static Optional<UUID> number(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(SentForm.KEPT))
                .filter(number -> NUMBER.matcher(number).matches()).map(UUID::fromString);
    }

    @Override
    public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
            @Nullable Exception fault) {
        String address = response.getHeader(HttpHeaders.LOCATION);
        boolean led = HttpMethod.POST.matches(request.getMethod()) && address != null
                && HttpStatus.valueOf(response.getStatus()).is3xxRedirection() && address.length() <= LONGEST_ADDRESS;
        // What led nowhere may be unreadable too, so its fields are asked only now.
        Optional<UUID> kept = led ? number(request) : Optional.empty();
        if (kept.isEmpty()) {
            return;
        }
        Optional<Actor> sender = Person.of(SecurityContextHolder.getContext().getAuthentication()).map(Person::actor);
        sender.ifPresent(actor ->
                keptForms.sent(actor.account(), kept.get(), request.getRequestURI(), address));
    }
}
