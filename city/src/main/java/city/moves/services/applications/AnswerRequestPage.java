package city.moves.services.applications;

import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.web.Form;
import city.moves.platform.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /mein/antraege/…/antworten}: takes in what an applicant answers to the office, in words and in files. */
@Controller
class AnswerRequestPage {

    private static final int LONGEST = 4_000;

    private final ApplicationDoor door;
    private final ApplicationPage applications;
    private final StepUploads uploads;
    private final ReplyingToOffice answering;

    AnswerRequestPage(ApplicationDoor door, ApplicationPage applications, StepUploads uploads, ReplyingToOffice answering) {
        this.door = door;
        this.applications = applications;
        this.uploads = uploads;
        this.answering = answering;
    }

    @PostMapping(ApplicationPaths.ANSWER)
    ModelAndView answer(@PathVariable UUID id, Form form, Optional<Actor> actor, HttpServletRequest request, Page page)
            throws IOException {
        Application application = door.open(id, actor, request);
        String text = form.text("antwort", LONGEST);
        List<StepInput.Brought> files = uploads.take("datei", form, request);
        if (text.isEmpty() && files.isEmpty() && !form.hasErrors()) {
            form.refuse("antwort", "correspondence.answer.empty");
        }
        if (form.version() != application.version()) {
            form.refuse("", "services.application.changed-meanwhile");
        }
        if (form.hasErrors()) {
            return applications.page(HttpStatus.BAD_REQUEST, application, form, door.applicant(actor, request), page);
        }
        return switch (answering.answer(application, text, files, door.applicant(actor, request))) {
            case Outcome.Done<Application> _ -> page.redirect(ApplicationPaths.of(id));
            case Outcome.Refused<Application> refused -> {
                refused.refusals().forEach(form::refuse);
                yield applications.page(HttpStatusCode.valueOf(refused.refusals().getFirst().trouble().status()),
                        door.open(id, actor, request), form, door.applicant(actor, request), page);
            }
        };
    }
}
