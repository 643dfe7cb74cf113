package city.moves.services.applications;

import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.web.Form;
import city.moves.platform.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code …/uebernehmen}: takes what was begun without an account over into one's own, signing in on the way if need be. */
@Controller
class AdoptPage {

    private static final String TEMPLATE = "services/applications/adopt";

    private final ApplicationDoor door;
    private final AdoptingDraft adopting;

    AdoptPage(ApplicationDoor door, AdoptingDraft adopting) {
        this.door = door;
        this.adopting = adopting;
    }

    record Model(Application application, Form form) {}

    @GetMapping(ApplicationPaths.ADOPT)
    ModelAndView ask(@PathVariable UUID id, Actor actor, HttpServletRequest request, Page page) {
        Application application = door.open(id, Optional.of(actor), request);
        return application.applicant() == null ? page(HttpStatus.OK, application, Form.empty(), page)
                : page.redirect(ApplicationPaths.of(id));
    }

    @PostMapping(ApplicationPaths.ADOPT)
    ModelAndView adopt(@PathVariable UUID id, Form form, Actor actor, HttpServletRequest request, Page page) {
        Application application = door.open(id, Optional.of(actor), request);
        return switch (adopting.adopt(application, door.applicant(Optional.of(actor), request))) {
            case Outcome.Done<Application> _ -> page.redirect(ApplicationPaths.of(id));
            case Outcome.Refused<Application> refused -> {
                refused.refusals().forEach(form::refuse);
                yield page(HttpStatusCode.valueOf(refused.refusals().getFirst().trouble().status()), application, form, page);
            }
        };
    }

    private static ModelAndView page(HttpStatusCode status, Application application, Form form, Page page) {
        return page.show(status, TEMPLATE, new Model(application, form));
    }
}
