package city.moves.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Where every way in ends, whatever it is: the session of the person begins under a fresh id, so that no id from before
 * the sign-in is worth anything.
 */
@Component
class SessionStart {

    static final String DEVICE = "device";

    private final FormTokens formTokens;

    SessionStart(FormTokens formTokens) {
        this.formTokens = formTokens;
    }

    void begin(UUID account, HttpServletRequest request, HttpServletResponse response) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        formTokens.forgetCookie(request, response);
        HttpSession session = request.getSession(true);
        session.setAttribute(SessionContexts.ACCOUNT, account.toString());
        session.setAttribute(DEVICE, Device.of(request.getHeader(HttpHeaders.USER_AGENT)).key());
    }

    void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }
}
