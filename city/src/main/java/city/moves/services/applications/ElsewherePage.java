package city.moves.services.applications;

import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Page;
import city.moves.platform.web.Troubles;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/**
 * What somebody sees where their application is not to be seen: who came by an old link or lost the session learns how to get to
 * it. It says the same of applications that there are and of those that there are not.
 */
@ControllerAdvice
@Order(0)
class ElsewherePage {

    private final Troubles troubles;

    ElsewherePage(Troubles troubles) {
        this.troubles = troubles;
    }

    @ExceptionHandler
    ModelAndView show(ApplicationElsewhere elsewhere, HttpServletRequest request, Page page) {
        return Troubles.forProgram(request)
                ? troubles.answer(Refusal.of(Trouble.NOT_FOUND, "web.trouble.not-found.text"), request)
                : page.show(HttpStatus.NOT_FOUND, "services/applications/elsewhere", wanted(request, page));
    }

    /** A page to come back to after the sign-in: the one asked for, or the list of them all. */
    private static String wanted(HttpServletRequest request, Page page) {
        return HttpMethod.GET.matches(request.getMethod()) && page.path().startsWith(ApplicationPaths.ALL) ? page.path() : ApplicationPaths.ALL;
    }
}
