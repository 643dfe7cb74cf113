package city.moves.services.applications;

import city.moves.platform.identity.Actor;
import city.moves.platform.identity.Token;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Lets people in to their applications: those of their account, and those that were begun in this browser, which a
 * cookie tells. The cookie ends with the browser. A clerk is let in to a draft that this clerk takes in at the counter.
 */
@Component
class ApplicationDoor {

    private static final String COOKIE = "antraege";
    private static final String SECRET = "[A-Za-z0-9_-]{22}";

    private final Applications applications;
    private final Counter counter;

    ApplicationDoor(Applications applications, Counter counter) {
        this.applications = applications;
        this.counter = counter;
    }

    /**
     * The application, if this is somebody who may see it; for everyone else there is none. Who is not signed in is asked to,
     * whether there is one or not: it may be that of an account, on another device or after a long break.
     */
    Application open(UUID id, Optional<Actor> actor, HttpServletRequest request) {
        return applications.find(id, applicant(actor, request)).or(() -> actor.flatMap(clerk -> counter.draft(id, clerk)))
                .orElseThrow(() -> actor.isPresent() ? new ApplicationElsewhere() : Actor.missing());
    }

    /** Who hands an application in: at the counter the person who stands there, by the document that was seen. */
    Applicant applicant(Application application, Optional<Actor> actor, HttpServletRequest request) {
        return counter.applicant(application.id()).orElseGet(() -> applicant(actor, request));
    }

    Applicant applicant(Optional<Actor> actor, HttpServletRequest request) {
        return new Applicant(actor.map(Actor::account).orElse(null), secret(request),
                actor.map(Actor::displayName).orElse(""), actor.map(Actor::assurance).orElse(null));
    }

    /** Sees to it that the browser of somebody without an account comes back with a secret, and tells it. */
    String secretFor(HttpServletRequest request, HttpServletResponse response) {
        String known = secret(request);
        if (known != null) {
            return known;
        }
        String secret = Token.random();
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(COOKIE, secret).path("/").httpOnly(true)
                .secure(request.isSecure()).sameSite("Lax").build().toString());
        return secret;
    }

    private static @Nullable String secret(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null ? null : Arrays.stream(cookies).filter(cookie -> COOKIE.equals(cookie.getName()))
                .map(Cookie::getValue).filter(value -> value.matches(SECRET)).findFirst().orElse(null);
    }
}
