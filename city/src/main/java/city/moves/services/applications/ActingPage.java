package city.moves.services.applications;

import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.web.Form;
import city.moves.platform.web.Option;
import city.moves.platform.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code …/vertretung}: who acts for the person who applies, and by what right. */
@Controller
class ActingPage {

    private static final String TEMPLATE = "services/applications/acting";
    private static final int LONGEST = 120;
    /** What the button says that takes it back. */
    private static final String ONESELF = "selbst";

    private final ApplicationDoor door;
    private final Representations representations;
    private final Uploads uploads;
    private final StepUploads stepUploads;
    private final ActingForAnother acting;

    ActingPage(ApplicationDoor door, Representations representations, Uploads uploads, StepUploads stepUploads,
            ActingForAnother acting) {
        this.door = door;
        this.representations = representations;
        this.uploads = uploads;
        this.stepUploads = stepUploads;
        this.acting = acting;
    }

    /** @param proof that is there already; null for none */
    record Model(Application application, Form form, @Nullable Upload proof) {

        List<Option> kinds(Page page) {
            return Stream.of(Representation.Kind.PARENT, Representation.Kind.GUARDIAN, Representation.Kind.AUTHORISED)
                    .map(kind -> Option.of(kind.name(), page.text("services.acting.kind." + kind.name()))).toList();
        }
    }

    @GetMapping(ApplicationPaths.ACTING)
    ModelAndView show(@PathVariable UUID id, Optional<Actor> actor, HttpServletRequest request, Page page) {
        Application application = door.open(id, actor, request);
        Optional<Representation> stated = representations.of(id);
        if (!application.isDraft() || stated.map(Representation::kind).filter(Representation.Kind.MANDATE::equals).isPresent()) {
            return page.redirect(ApplicationPaths.of(id));
        }
        Map<String, String> stored = new HashMap<>();
        stored.put("name", stated.map(Representation::name).filter(name -> !name.isEmpty())
                .orElse(actor.map(Actor::displayName).orElse("")));
        stated.map(Representation::kind).ifPresent(kind -> stored.put("art", kind.name()));
        return page(HttpStatus.OK, application, Form.showing(stored), page);
    }

    @PostMapping(ApplicationPaths.ACTING)
    ModelAndView state(@PathVariable UUID id, Form form, Optional<Actor> actor, HttpServletRequest request, Page page)
            throws IOException {
        Application application = door.open(id, actor, request);
        if (form.version() != application.version()) {
            form.refuse("", "services.application.changed-meanwhile");
        }
        if (form.value("tun").equals(ONESELF) && !form.hasErrors()) {
            return after(acting.retract(application), application, form, page);
        }
        String name = form.requiredText("name", LONGEST, "services.acting.name-missing");
        Representation.Kind kind = form.required("art", "services.acting.kind-missing",
                form.choice("art", Representation.Kind.class));
        List<StepInput.Brought> brought = stepUploads.take("nachweis", form, request);
        if (form.hasErrors() || kind == null) {
            return page(HttpStatus.BAD_REQUEST, application, form, page);
        }
        return after(acting.state(application, kind, name, brought, door.applicant(actor, request)), application, form, page);
    }

    private ModelAndView after(Outcome<Application> outcome, Application application, Form form, Page page) {
        return switch (outcome) {
            case Outcome.Done<Application> _ -> page.redirect(ApplicationPaths.of(application.id()));
            case Outcome.Refused<Application> refused -> {
                refused.refusals().forEach(form::refuse);
                yield page(HttpStatusCode.valueOf(refused.refusals().getFirst().trouble().status()), application, form, page);
            }
        };
    }

    private ModelAndView page(HttpStatusCode status, Application application, Form form, Page page) {
        return page.show(status, TEMPLATE, new Model(application, form, uploads.of(application.id()).stream()
                .filter(upload -> upload.place().equals(Representations.PROOF)).findFirst().orElse(null)));
    }
}
