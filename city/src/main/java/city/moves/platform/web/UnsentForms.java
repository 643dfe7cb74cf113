package city.moves.platform.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.ModelAndViewDefiningException;

/**
 * Shows a form again that could not be taken, with all that was typed, to be sent once more. Its own method shows it, as
 * if a field were wrong ({@link Form#hasErrors}), and can change nothing meanwhile, because the database only reads.
 * What has no fields to fill gets a page with a button.
 */
@Component
public class UnsentForms implements HandlerInterceptor {

    private static final String UNSENT = UnsentForms.class.getName();
    private static final String SHOWN = UNSENT + ".shown";
    private static final String READING = UNSENT + ".reading";
    private static final String READ_ONLY_TRANSACTION = "25006";

    private final House house;
    private final PlatformTransactionManager transactions;

    UnsentForms(House house, PlatformTransactionManager transactions) {
        this.house = house;
        this.transactions = transactions;
    }

    private record Unsent(SentForm form, HttpStatus status) {}

    /** Answers with the page of the form. */
    public void show(SentForm form, HttpStatus status, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.setAttribute(UNSENT, new Unsent(form, status));
        request.getRequestDispatcher(form.path()).forward(new UnsentRequest(request, form), response);
    }

    /** True while a form is only shown. */
    public static boolean isUnsent(HttpServletRequest request) {
        return request.getAttribute(UNSENT) != null;
    }

    /** True on the page that shows it. */
    static boolean isShown(HttpServletRequest request) {
        return request.getAttribute(SHOWN) != null;
    }

    /** True if files came with it, which are not there any more. */
    static boolean lostFiles(HttpServletRequest request) {
        return request.getAttribute(UNSENT) instanceof Unsent unsent && unsent.form().files();
    }

    /** True if the browser says that the form stood on a page of this house; another house could fill it as it likes. */
    public boolean isFromHere(HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        String here = new Page(house, request).baseUrl();
        return "same-origin".equals(request.getHeader("Sec-Fetch-Site"))
                || origin != null && (here.equals(origin) || here.startsWith(origin + "/"));
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws ServletException {
        if (!isUnsent(request)) {
            return true;
        }
        if (!(handler instanceof HandlerMethod method) || Arrays.stream(method.getMethodParameters())
                .map(MethodParameter::getParameterType).noneMatch(Form.class::equals)) {
            throw new ModelAndViewDefiningException(plain(request));
        }
        DefaultTransactionDefinition reading = new DefaultTransactionDefinition();
        reading.setReadOnly(true);
        request.setAttribute(READING, transactions.getTransaction(reading));
        return true;
    }

    @Override
    public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
            @Nullable ModelAndView answer) {
        if (request.getAttribute(UNSENT) instanceof Unsent unsent && answer != null) {
            endReading(request);
            if (answer.getViewName() != null) {
                ModelAndView plain = plain(request);
                answer.clear();
                answer.setView(plain.getView());
                answer.addAllObjects(plain.getModel());
            } else {
                request.setAttribute(SHOWN, true);
            }
            answer.setStatus(unsent.status());
        }
    }

    @Override
    public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
            @Nullable Exception fault) {
        endReading(request);
    }

    /** What to answer where the method of a form that is only shown went on to its deed; null for any other fault. */
    @Nullable ModelAndView insteadOf(Exception thrown, HttpServletRequest request) {
        if (!isUnsent(request)) {
            return null;
        }
        endReading(request);
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && READ_ONLY_TRANSACTION.equals(refused.getSQLState())) {
                return plain(request);
            }
        }
        return null;
    }

    private ModelAndView plain(HttpServletRequest request) {
        if (!(request.getAttribute(UNSENT) instanceof Unsent unsent)) {
            throw new IllegalStateException("no form is shown again");
        }
        return new Page(house, request).show(unsent.status(), "platform/web/unsent", unsent.form());
    }

    private void endReading(HttpServletRequest request) {
        if (request.getAttribute(READING) instanceof TransactionStatus reading) {
            request.removeAttribute(READING);
            transactions.rollback(reading);
        }
    }
}
