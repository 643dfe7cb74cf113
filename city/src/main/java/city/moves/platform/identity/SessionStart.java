package city.moves.platform.identity;

import city.moves.platform.web.Theme;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Where every way in ends, whatever it is: the session of the person begins under a fresh id, so that no id from before
 * the sign-in is worth anything, and looks as the person likes it.
 */
@Component
class SessionStart {

    static final String DEVICE = "device";

    private static final String PROVIDER = "provider";
    private static final String STATEMENT = "statement";

    /** At which house the person signed in, with its statement, by which it knows its own session. */
    record Elsewhere(String provider, String token) {}

    private final FormTokens formTokens;
    private final Accounts accounts;
    private final SignInHistory history;
    private final Clock clock;

    SessionStart(FormTokens formTokens, Accounts accounts, SignInHistory history, Clock clock) {
        this.formTokens = formTokens;
        this.accounts = accounts;
        this.history = history;
        this.clock = clock;
    }

    void begin(UUID account, Way way, HttpServletRequest request, HttpServletResponse response) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        formTokens.forgetCookie(request, response);
        HttpSession session = request.getSession(true);
        session.setAttribute(SessionContexts.ACCOUNT, account.toString());
        Device device = device(request);
        session.setAttribute(DEVICE, device.key());
        session.setAttribute(ProofGate.PROVED_AT, clock.instant().toString());
        history.note(account, way, device, SignInHistory.Result.DONE);
        accounts.find(account).map(known -> Theme.named(known.theme())).filter(theme -> theme != Theme.AUTO)
                .ifPresent(theme -> theme.keep(response));
    }

    /** The same for whom another house vouches: what it said holds for this session. */
    void begin(UUID account, Vouched vouched, HttpServletRequest request, HttpServletResponse response) {
        begin(account, Way.PROVIDER, request, response);
        HttpSession session = request.getSession();
        session.setAttribute(PROVIDER, vouched.provider().key());
        session.setAttribute(STATEMENT, vouched.token());
        session.setAttribute(SessionContexts.ASSURANCE, vouched.level().name());
    }

    /** The person proved once more who they are: from here on the session has another id. */
    void prove(HttpServletRequest request) {
        request.getSession().setAttribute(ProofGate.PROVED_AT, clock.instant().toString());
        request.changeSessionId();
    }

    /** The same with what another house said just now. */
    void prove(Vouched vouched, HttpServletRequest request) {
        request.getSession().setAttribute(SessionContexts.ASSURANCE, vouched.level().name());
        prove(request);
    }

    static Device device(HttpServletRequest request) {
        return Device.of(request.getHeader(HttpHeaders.USER_AGENT));
    }

    /** Ends it; gives the other house at which the person is still signed in. */
    Optional<Elsewhere> end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Optional<Elsewhere> elsewhere = session != null && session.getAttribute(PROVIDER) instanceof String provider
                && session.getAttribute(STATEMENT) instanceof String token
                ? Optional.of(new Elsewhere(provider, token))
                : Optional.empty();
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        return elsewhere;
    }
}
