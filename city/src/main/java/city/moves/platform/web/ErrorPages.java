package city.moves.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Answers what went wrong outside of a controller: in a filter, in the firewall, in the server. */
@Controller
class ErrorPages implements ErrorController {

    private final Troubles troubles;

    ErrorPages(Troubles troubles) {
        this.troubles = troubles;
    }

    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    ModelAndView answer(HttpServletRequest request, HttpServletResponse response) {
        FailedRequest failed = new FailedRequest(request);
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable fault
                        && failed.status() >= 500
                ? troubles.answerFault(fault, failed, response)
                : troubles.answer(Troubles.refusal(failed.status()), failed);
    }
}
