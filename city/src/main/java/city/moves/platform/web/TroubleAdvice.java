package city.moves.platform.web;

import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** Turns what a controller throws into the answer of {@link Troubles}. */
@ControllerAdvice
class TroubleAdvice {

    private final Troubles troubles;

    TroubleAdvice(Troubles troubles) {
        this.troubles = troubles;
    }

    @ExceptionHandler
    @Nullable ModelAndView answer(Exception thrown, HttpServletRequest request) throws Exception {
        return switch (thrown) {
            case Refused refused -> troubles.answer(refused.refusal(), request);
            case MethodArgumentTypeMismatchException _ -> refusal(Trouble.NOT_FOUND, request);
            case AccessDeniedException _, AuthenticationException _ -> throw thrown;
            case AsyncRequestNotUsableException _ -> null;
            case DataIntegrityViolationException violation -> troubles.answerFault(violation, request);
            case ErrorResponse standard -> refusal(troubleOf(standard.getStatusCode().value()), request);
            case IOException broken -> troubles.answerFault(broken, request);
            default -> troubles.answerFault(thrown, request);
        };
    }

    private ModelAndView refusal(Trouble trouble, HttpServletRequest request) {
        return troubles.answer(Refusal.of(trouble, "web.trouble." + trouble.slug() + ".text"), request);
    }

    private static Trouble troubleOf(int status) {
        return switch (HttpStatus.resolve(status)) {
            case NOT_FOUND -> Trouble.NOT_FOUND;
            case METHOD_NOT_ALLOWED -> Trouble.METHOD_NOT_ALLOWED;
            case NOT_ACCEPTABLE -> Trouble.FORMAT_NOT_OFFERED;
            case UNSUPPORTED_MEDIA_TYPE -> Trouble.FORMAT_NOT_ACCEPTED;
            case CONTENT_TOO_LARGE -> Trouble.INPUT_TOO_LARGE;
            case null, default -> status < 500 ? Trouble.INPUT_MALFORMED : Trouble.OUR_FAULT;
        };
    }
}
