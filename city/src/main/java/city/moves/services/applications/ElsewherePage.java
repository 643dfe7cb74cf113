package city.moves.services.applications;

import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Page;
import city.moves.platform.web.Troubles;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/**
 * What somebody sees where their application is not to be seen: who came by an old link or with another account learns how to get
 * to it. It says the same of applications that there are and of those that there are not.
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
                : page.show(HttpStatus.NOT_FOUND, "services/applications/elsewhere", ApplicationPaths.ALL);
    }
}
