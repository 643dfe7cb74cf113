package city.moves.platform.web;

import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** Turns what a controller throws into the answer of {@link Troubles}. */
@ControllerAdvice
class TroubleAdvice {

    /** SQL state of PostgreSQL, appendix A. */
    private static final String CHARACTER_NOT_IN_REPERTOIRE = "22021";

    private final Troubles troubles;
    private final UnsentForms unsentForms;

    TroubleAdvice(Troubles troubles, UnsentForms unsentForms) {
        this.troubles = troubles;
        this.unsentForms = unsentForms;
    }

    @ExceptionHandler
    @Nullable ModelAndView answer(Exception thrown, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (response.isCommitted()) {
            return answerHalfSent(thrown);
        }
        response.resetBuffer();
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, null);
        ModelAndView unsent = unsentForms.insteadOf(thrown, request);
        return unsent != null ? unsent : answered(thrown, request, response);
    }

    private @Nullable ModelAndView answered(Exception thrown, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        return switch (thrown) {
            case Refused refused -> troubles.answer(refused.refusals(), request);
            case MethodArgumentTypeMismatchException mismatch -> troubles.answer(refusal(mismatch), request);
            case MissingServletRequestParameterException missing -> troubles.answer(
                    Refusal.ofField(missing.getParameterName(), "web.trouble.input-malformed.text"), request);
            case HttpMessageNotReadableException unreadable -> answerUnreadable(unreadable, request);
            case InvalidParameterException invalid ->
                    troubles.answer(Troubles.refusal(invalid.getErrorCode()), request);
            case AccessDeniedException _, AuthenticationException _ -> throw thrown;
            case AsyncRequestNotUsableException _, ClientAbortException _ -> null;
            case ErrorResponse standard -> answerStandard(standard, thrown, request, response);
            case DataIntegrityViolationException violation when isUnreadable(violation) ->
                    troubles.answer(Troubles.refusal(Trouble.INPUT_MALFORMED), request);
            case MultipartException _ -> troubles.answer(Troubles.refusal(Trouble.INPUT_MALFORMED), request);
            default -> troubles.answerFault(thrown, request, response);
        };
    }

    /** A reader who left is no fault; anything else ends the connection, so that nobody takes a half for the whole. */
    private static @Nullable ModelAndView answerHalfSent(Exception thrown) throws Exception {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ClientAbortException) {
                return null;
            }
        }
        throw thrown;
    }

    /** A text that the database cannot hold came from outside, in a disguise that nobody has looked through. */
    private static boolean isUnreadable(DataIntegrityViolationException violation) {
        return violation.getMostSpecificCause() instanceof SQLException refused
                && CHARACTER_NOT_IN_REPERTOIRE.equals(refused.getSQLState());
    }

    /** A path that cannot be read leads nowhere; a parameter that cannot be read is named. */
    private static Refusal refusal(MethodArgumentTypeMismatchException mismatch) {
        return mismatch.getParameter().hasParameterAnnotation(RequestParam.class)
                ? Refusal.ofField(mismatch.getName(), isNumber(mismatch.getParameter().getParameterType())
                        ? "web.form.no-number" : "web.trouble.input-malformed.text")
                : Troubles.refusal(Trouble.NOT_FOUND);
    }

    private static boolean isNumber(Class<?> type) {
        return type == int.class || type == Integer.class;
    }

    private ModelAndView answerUnreadable(HttpMessageNotReadableException unreadable, HttpServletRequest request) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return troubles.answer(refused.refusals(), request);
            }
        }
        return troubles.answer(Troubles.refusal(Trouble.INPUT_MALFORMED), request);
    }

    /** With the headers that the status demands, such as Allow (RFC 9110, 15.5.6). */
    private ModelAndView answerStandard(ErrorResponse standard, Exception thrown, HttpServletRequest request,
            HttpServletResponse response) {
        int status = standard.getStatusCode().value();
        if (status >= 500) {
            return troubles.answerFault(thrown, request, response);
        }
        HttpHeaders headers = standard.getHeaders();
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        return troubles.answer(Troubles.refusal(status), request);
    }
}
