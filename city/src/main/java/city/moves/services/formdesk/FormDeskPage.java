package city.moves.services.formdesk;

import city.moves.engines.xdatenfelder.Problem;
import city.moves.engines.xdatenfelder.Severity;
import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Form;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import city.moves.services.ServiceVersion;
import city.moves.services.forms.BringingForm.Brought;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** {@code …/formular}: the versions of the form of a service, and the way in for a new one. */
@Controller
class FormDeskPage {

    private static final String TEMPLATE = "services/formdesk/versions";
    /** As much as is read of a file. */
    private static final long MOST_BYTES = 16L << 20;

    private final DeskForms forms;
    private final FormDoor door;
    private final TakingForm taking;

    FormDeskPage(DeskForms forms, FormDoor door, TakingForm taking) {
        this.forms = forms;
        this.door = door;
        this.taking = taking;
    }

    /**
     * What the page shows.
     *
     * @param problems of a file that was just refused; none if none was
     */
    record Model(String slug, ServiceVersion service, List<DeskForm> versions, Form form, List<Problem> problems, boolean mayEdit) {

        String title() {
            return service.description().naming().plain().de();
        }

        Optional<DeskForm> current(Page page) {
            return versions.stream().filter(version -> version.isBegunWithOn(page.today()))
                    .max(DeskForm.LATER);
        }
    }

    @GetMapping(FormPaths.ALL)
    ModelAndView show(@PathVariable String slug, Actor actor, Page page) {
        return page(HttpStatus.OK, slug, Form.empty(), List.of(), actor, page);
    }

    @PostMapping(FormPaths.ALL)
    ModelAndView take(@PathVariable String slug, Form form, @RequestParam(name = "datei", required = false) @Nullable MultipartFile file,
            Actor actor, Page page) throws IOException {
        door.read(slug, actor);
        door.refusedToEdit(actor, slug).ifPresent(refusal -> {
            throw new Refused(refusal);
        });
        if (file == null || file.isEmpty()) {
            form.refuse("datei", "services.desk.take.no-file");
        } else if (file.getSize() > MOST_BYTES) {
            form.refuse("datei", "formdesk.file.too-large");
        }
        if (form.hasErrors() || file == null) {
            return page(HttpStatus.BAD_REQUEST, slug, form, List.of(), actor, page);
        }
        return switch (taking.take(slug, file.getBytes(), actor)) {
            case Outcome.Done<Brought>(Brought brought) when brought.version() != null ->
                    page.redirect(FormPaths.of(slug, brought.version().number()) + "?getan=eingelesen");
            case Outcome.Done<Brought>(Brought brought) -> {
                boolean faulty = brought.problems().stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
                form.refuse("datei", faulty ? "formdesk.file.faulty" : "formdesk.file.no-form");
                yield page(HttpStatusCode.valueOf(Trouble.INPUT_MALFORMED.status()), slug, form, brought.problems(), actor, page);
            }
            case Outcome.Refused<Brought> refused -> throw new Refused(refused.refusals());
        };
    }

    private ModelAndView page(HttpStatusCode status, String slug, Form form, List<Problem> problems, Actor actor, Page page) {
        ServiceVersion service = door.read(slug, actor);
        return page.show(status, TEMPLATE, new Model(slug, service, forms.of(slug), form, problems,
                door.refusedToEdit(actor, slug).isEmpty()));
    }
}
