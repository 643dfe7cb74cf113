package city.moves.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The request whose error is answered, under the address that was asked for. An address that no page of this house can
 * have is not repeated, since a link made from it could lead elsewhere.
 */
final class FailedRequest extends HttpServletRequestWrapper {

    private static final Pattern PLAIN = Pattern.compile("(/[A-Za-z0-9._~%+:@=,-]+)*/?");
    private static final int LONGEST = 500;

    private final String path;

    FailedRequest(HttpServletRequest request) {
        super(request);
        String asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String address
                ? address
                : request.getRequestURI();
        String prefix = Language.EN.prefix() + "/";
        String rest = asked != null && asked.startsWith(prefix) ? asked.substring(prefix.length() - 1) : asked;
        path = rest != null && rest.length() <= LONGEST && PLAIN.matcher(rest).matches() ? rest : "/";
    }

    /** Not found if somebody just opens the address of the error page. */
    int status() {
        return getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? status
                : HttpStatus.NOT_FOUND.value();
    }

    @Override
    public String getRequestURI() {
        return path;
    }

    @Override
    public @Nullable String getQueryString() {
        return null;
    }
}
