package city.moves.platform.identity;

import city.moves.platform.web.Theme;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
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

    SessionStart(FormTokens formTokens, Accounts accounts, SignInHistory history) {
        this.formTokens = formTokens;
        this.accounts = accounts;
        this.history = history;
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
