package city.moves.platform.identity;

import city.moves.platform.web.Theme;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
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

    static Device device(HttpServletRequest request) {
        return Device.of(request.getHeader(HttpHeaders.USER_AGENT));
    }

    void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }
}
