package city.moves.platform.identity;

import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Formats;
import city.moves.platform.web.Language;
import city.moves.platform.web.SentForm;
import city.moves.platform.web.Troubles;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** What a closed door answers: the way to the sign-in, a missing right, an expired form. */
@Component
class Gate implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Troubles troubles;
    private final ExpiredForms expiredForms;

    Gate(Troubles troubles, ExpiredForms expiredForms) {
        this.troubles = troubles;
        this.expiredForms = expiredForms;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException denied)
            throws IOException {
        if (Troubles.forProgram(request)) {
            troubles.write(refusal(Trouble.SIGN_IN_NEEDED), request, response);
        } else {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.sendRedirect(Language.of(request).prefix() + ReturnPath.toSignIn(wanted(request)));
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (!(denied instanceof CsrfException)) {
            troubles.write(refusal(Trouble.RIGHT_MISSING), request, response);
        } else if (!expiredForms.rescue(request, response)) {
            troubles.write(ExpiredForms.isTooLong(request)
                    ? Refusal.of(Trouble.FORM_EXPIRED, "web.trouble.form-expired.too-long",
                            Formats.of(request).number(SentForm.MOST_SIGNS))
                    : refusal(Trouble.FORM_EXPIRED), request, response);
        }
    }

    private static Refusal refusal(Trouble trouble) {
        return Refusal.of(trouble, "web.trouble." + trouble.slug() + ".text");
    }

    /** After a form, the way leads back to the page that held it, which has the same address. */
    private static String wanted(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
