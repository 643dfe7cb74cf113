package city.moves.services.applications;

import city.moves.engines.xdatenfelder.rules.InstancePath;
import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.web.Form;
import city.moves.platform.web.Page;
import city.moves.services.forms.FormVersion;
import city.moves.services.forms.Part;
import city.moves.services.forms.ReadyForm;
import city.moves.services.forms.ReadyForms;
import city.moves.services.forms.TakenAlong;
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

/** {@code …/neue-fassung}: what would change for a draft with the newer version of its form, before somebody goes over to it. */
@Controller
class NewerFormPage {

    private final ApplicationDoor door;
    private final GoingOver going;
    private final ReadyForms forms;
    private final Uploads uploads;

    NewerFormPage(ApplicationDoor door, GoingOver going, ReadyForms forms, Uploads uploads) {
        this.door = door;
        this.going = going;
        this.forms = forms;
        this.uploads = uploads;
    }

    /** @param files by the answer that names them */
    record Model(Application application, FormVersion newer, TakenAlong taken, ReadyForm older, Map<String, Upload> files, Form form) {

        String words(String place) {
            return InstancePath.parse(place).map(path -> older.words(path.path())).orElse(place);
        }

        /** An answer as somebody typed it. */
        String typed(String place, Page page) {
            String answer = taken.leftOut().getOrDefault(place, "");
            if (files.get(answer) instanceof Upload file) {
                return file.name();
            }
            return InstancePath.parse(place).flatMap(path -> older.question(path.path())
                    .map(field -> new Part.Question(place, path.path(), field, true))).map(question -> switch (question.type()) {
                case BOOLEAN -> page.text(answer.equals("true") ? "services.answer.yes" : "services.answer.no");
                default -> question.typed(answer);
            }).orElse(answer);
        }
    }

    @GetMapping(ApplicationPaths.NEWER)
    ModelAndView show(@PathVariable UUID id, Optional<Actor> actor, HttpServletRequest request, Page page) {
        return page(HttpStatus.OK, door.open(id, actor, request), Form.empty(), page);
    }

    @PostMapping(ApplicationPaths.NEWER)
    ModelAndView goOver(@PathVariable UUID id, Form form, Optional<Actor> actor, HttpServletRequest request, Page page) {
        Application application = door.open(id, actor, request);
        Optional<UUID> wanted = form.id("fassung");
        if (form.version() != application.version() || wanted.isEmpty()) {
            form.refuse("", "services.application.changed-meanwhile");
        }
        if (form.hasErrors() || wanted.isEmpty()) {
            return page(HttpStatus.BAD_REQUEST, application, form, page);
        }
        return switch (going.goOver(application, wanted.get(), page.language(), door.applicant(actor, request))) {
            case Outcome.Done<Application> _ -> page.redirect(ApplicationPaths.of(id));
            case Outcome.Refused<Application> refused -> {
                refused.refusals().forEach(form::refuse);
                yield page(HttpStatusCode.valueOf(refused.refusals().getFirst().trouble().status()), door.open(id, actor, request),
                        form, page);
            }
        };
    }

    /** Whoever has the newest one, or has handed in, goes on where they were. */
    private ModelAndView page(HttpStatusCode status, Application application, Form form, Page page) {
        Optional<FormVersion> newer = application.isDraft() ? going.offered(application) : Optional.empty();
        if (newer.isEmpty()) {
            return page.redirect(ApplicationPaths.of(application.id()));
        }
        return page.show(status, "services/applications/newer", new Model(application, newer.get(),
                going.plan(application, newer.get(), page.language()), forms.of(application.form(), page.language()),
                uploads.of(application.id()).stream().collect(Collectors.toMap(upload -> upload.id().toString(), Function.identity())),
                form));
    }
}
