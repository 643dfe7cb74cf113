package city.moves.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.DeferredCsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/**
 * Keeps the token that proves that a form came from this house: in the session of a signed-in person, in a cookie for
 * everyone else, so that a form that anybody may open never fills the database. A page that asks for a token is kept by
 * no cache.
 */
final class FormTokens implements CsrfTokenRepository {

    private static final String COOKIE = "form";
    private static final String PARAMETER = "_csrf";
    private static final String HEADER = "X-Form-Token";

    private final HttpSessionCsrfTokenRepository session = new HttpSessionCsrfTokenRepository();
    private final CookieCsrfTokenRepository cookie = new CookieCsrfTokenRepository();

    FormTokens() {
        session.setParameterName(PARAMETER);
        session.setHeaderName(HEADER);
        cookie.setParameterName(PARAMETER);
        cookie.setHeaderName(HEADER);
        cookie.setCookieName(COOKIE);
        cookie.setCookiePath("/");
        cookie.setCookieCustomizer(settings -> settings.sameSite("Lax").httpOnly(true));
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return new DefaultCsrfToken(HEADER, PARAMETER, Token.random());
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        keeper(request).saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return keeper(request).loadToken(request);
    }

    @Override
    public DeferredCsrfToken loadDeferredToken(HttpServletRequest request, HttpServletResponse response) {
        DeferredCsrfToken deferred = CsrfTokenRepository.super.loadDeferredToken(request, response);
        return new DeferredCsrfToken() {
            @Override
            public CsrfToken get() {
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
                return deferred.get();
            }

            @Override
            public boolean isGenerated() {
                return deferred.isGenerated();
            }
        };
    }

    /** Takes the cookie away at sign-in: from there on the session keeps the token. */
    void forgetCookie(HttpServletRequest request, HttpServletResponse response) {
        cookie.saveToken(null, request, response);
    }

    private CsrfTokenRepository keeper(HttpServletRequest request) {
        return request.getSession(false) == null ? cookie : session;
    }
}
