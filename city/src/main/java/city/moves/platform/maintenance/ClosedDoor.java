package city.moves.platform.maintenance;

import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Formats;
import city.moves.platform.web.Page;
import city.moves.platform.web.Troubles;
import city.moves.platform.web.Visitor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * While the city is closed: tells everyone when it opens again, and lets those through who may open it. The way to sign
 * in stays open for them, the pages that have to be there always stay, and the state of the machine is told as ever.
 */
@Component
@Order(10)
class ClosedDoor extends OncePerRequestFilter {

    private static final Pattern ALWAYS_OPEN = Pattern.compile(
            "(/en)?/(assets|actuator|anmelden|abmelden|darstellung|farben|impressum"
                    + "|datenschutz|barrierefreiheit|leichte-sprache)(/.*)?|/(robots\\.txt|favicon\\.ico)");
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    private final KnownClosure closure;
    private final Troubles troubles;
    private final Clock clock;

    ClosedDoor(KnownClosure closure, Troubles troubles, Clock clock) {
        this.closure = closure;
        this.troubles = troubles;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Closure> closed = closure.now();
        if (closed.isEmpty() || ALWAYS_OPEN.matcher(request.getRequestURI()).matches() || mayPass()) {
            chain.doFilter(request, response);
            return;
        }
        Duration left = Duration.between(clock.instant(), closed.get().expectedAt());
        Duration wait = left.compareTo(SHORTEST) < 0 ? SHORTEST : left;
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds()));
        troubles.write(left.isNegative()
                ? Refusal.of(Trouble.CLOSED_FOR_NOW, "maintenance.soon")
                : Refusal.of(Trouble.CLOSED_FOR_NOW, "maintenance.until",
                        Formats.of(request).moment(closed.get().expectedAt())), request, response);
    }

    private static boolean mayPass() {
        Visitor visitor = Page.signedIn();
        return visitor != null && visitor.may(MaintenanceConfiguration.CLOSE.key());
    }
}
