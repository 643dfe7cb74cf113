package city.moves.services.applications;

import city.moves.platform.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** {@code /antrag/…}: the link by which somebody goes on with a draft in another browser. */
@Controller
class LinkPage {

    private final Applications applications;
    private final OpeningLink opening;
    private final ApplicationDoor door;

    LinkPage(Applications applications, OpeningLink opening, ApplicationDoor door) {
        this.applications = applications;
        this.opening = opening;
        this.door = door;
    }

    @GetMapping(ApplicationPaths.LINK)
    ModelAndView open(@PathVariable String secret, HttpServletRequest request, HttpServletResponse response, Page page) {
        Application application = applications.ofLink(secret).orElseThrow(ApplicationElsewhere::new);
        opening.open(application, door.secretFor(request, response));
        response.setHeader("Cache-Control", "no-store");
        return page.redirect(ApplicationPaths.of(application.id()));
    }
}
