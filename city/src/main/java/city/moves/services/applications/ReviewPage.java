package city.moves.services.applications;

import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.web.Form;
import city.moves.platform.web.Page;
import city.moves.services.forms.FormStep;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code …/pruefen}: everything once more on one page, and the button that hands it in. */
@Controller
class ReviewPage {

    private static final String TEMPLATE = "services/applications/review";
    static final String DECLARED = "richtig";

    private final ApplicationDoor door;
    private final Walks walks;
    private final Uploads uploads;
    private final HandingIn handingIn;

    ReviewPage(ApplicationDoor door, Walks walks, Uploads uploads, HandingIn handingIn) {
        this.door = door;
        this.walks = walks;
        this.uploads = uploads;
        this.handingIn = handingIn;
    }

    /** @param uploads by the answer that names them */
    record Model(Walk walk, Form form, Map<String, Upload> uploads) {

        boolean complete() {
            return walk.next().isEmpty();
        }

        String back() {
            FormStep last = walk.steps().getLast();
            return ApplicationPaths.step(walk.application().id(), last.key());
        }
    }

    @GetMapping(ApplicationPaths.REVIEW)
    ModelAndView show(@PathVariable UUID id, Optional<Actor> actor, HttpServletRequest request, Page page) {
        Application application = door.open(id, actor, request);
        return application.isDraft() ? page(HttpStatus.OK, application, Form.empty(), page)
                : page.redirect(ApplicationPaths.of(id));
    }

    @PostMapping(ApplicationPaths.REVIEW)
    ModelAndView handIn(@PathVariable UUID id, Form form, Optional<Actor> actor, HttpServletRequest request, Page page) {
        Application application = door.open(id, actor, request);
        if (!application.isDraft()) {
            return page.redirect(ApplicationPaths.of(id));
        }
        if (form.value(DECLARED).isEmpty()) {
            form.refuse(DECLARED, "services.review.not-declared");
        }
        if (form.version() != application.version()) {
            form.refuse("", "services.application.changed-meanwhile");
        }
        if (form.hasErrors()) {
            return page(HttpStatus.BAD_REQUEST, application, form, page);
        }
        return switch (handingIn.handIn(application, door.applicant(actor, request))) {
            case Outcome.Done<Application>(Application received) -> page.redirect(ApplicationPaths.of(received.id()));
            case Outcome.Refused<Application> refused -> {
                refused.refusals().forEach(form::refuse);
                yield page(HttpStatusCode.valueOf(refused.refusals().getFirst().trouble().status()),
                        door.open(id, actor, request), form, page);
            }
        };
    }

    private ModelAndView page(HttpStatusCode status, Application application, Form form, Page page) {
        return page.show(status, TEMPLATE, new Model(walks.of(application), form, uploads.of(application.id()).stream()
                .collect(Collectors.toMap(upload -> upload.id().toString(), Function.identity()))));
    }
}
