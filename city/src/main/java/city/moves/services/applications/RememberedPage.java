package city.moves.services.applications;

import city.moves.engines.xdatenfelder.DataType;
import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.web.Form;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import city.moves.services.forms.AnswerText;
import city.moves.services.forms.Fact;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /mein/antworten}: answers that are kept for the next application, because the person wanted it. */
@Controller
class RememberedPage {

    static final String CONSENT = "merken";

    private static final String TEMPLATE = "services/applications/remembered";
    private static final Set<String> DONE = Set.of("gemerkt", "geaendert", "geloescht");

    private final RememberedAnswers remembered;
    private final Remembering remembering;
    private final ApplicationDoor door;
    private final ApplicationPage applications;

    RememberedPage(RememberedAnswers remembered, Remembering remembering, ApplicationDoor door, ApplicationPage applications) {
        this.remembered = remembered;
        this.remembering = remembering;
        this.door = door;
        this.applications = applications;
    }

    /** @param done key of the sentence that says what was done; empty if nothing was */
    record Model(List<RememberedAnswer> answers, Form form, String done) {

        String field(RememberedAnswer answer) {
            return answer.fact().slug();
        }
    }

    @GetMapping(ApplicationPaths.REMEMBERED)
    ModelAndView show(Actor actor, Form asked, Page page) {
        Map<String, String> stored = new HashMap<>();
        remembered.of(actor.account()).forEach(answer ->
                stored.put(answer.fact().slug(), AnswerText.typed(type(answer.fact()), answer.value())));
        return page(HttpStatus.OK, Form.showing(stored), asked.value("erledigt"), actor, page);
    }

    @PostMapping(ApplicationPaths.REMEMBER)
    ModelAndView remember(@PathVariable UUID id, Form form, Optional<Actor> actor, HttpServletRequest request, Page page) {
        Application application = door.open(id, actor, request);
        Applicant applicant = door.applicant(actor, request);
        if (form.value(CONSENT).isEmpty()) {
            form.refuse(CONSENT, "services.remember.not-ticked");
            return applications.page(HttpStatus.BAD_REQUEST, application, form, applicant, page);
        }
        return switch (remembering.remember(application, applicant)) {
            case Outcome.Done<Integer> _ -> page.redirect(ApplicationPaths.REMEMBERED + "?erledigt=gemerkt");
            case Outcome.Refused<Integer> refused -> {
                refused.refusals().forEach(form::refuse);
                yield applications.page(HttpStatusCode.valueOf(refused.refusals().getFirst().trouble().status()), application,
                        form, applicant, page);
            }
        };
    }

    @PostMapping(ApplicationPaths.REMEMBERED)
    ModelAndView change(Form form, Actor actor, Page page) {
        Map<Fact, String> wanted = new HashMap<>();
        for (RememberedAnswer answer : remembered.of(actor.account())) {
            String name = answer.fact().slug();
            if (form.names().contains(name)) {
                String value = AnswerText.kept(type(answer.fact()),
                        form.requiredText(name, RememberedAnswers.LONGEST, "services.remember.empty"));
                if (answer.fact() == Fact.BIRTH_DATE) {
                    form.day(name);
                }
                wanted.put(answer.fact(), value);
            }
        }
        if (form.hasErrors()) {
            return page(HttpStatus.BAD_REQUEST, form, "", actor, page);
        }
        wanted.forEach((fact, value) -> remembering.change(actor, fact, value));
        return page.redirect(ApplicationPaths.REMEMBERED + "?erledigt=geaendert");
    }

    @PostMapping(ApplicationPaths.REMEMBERED + "/{fact}/loeschen")
    ModelAndView forget(@PathVariable String fact, Actor actor, Page page) {
        Fact known = Arrays.stream(Fact.values()).filter(one -> one.slug().equals(fact)).findFirst().orElseThrow(Refused::notFound);
        return switch (remembering.forget(actor, known)) {
            case Outcome.Done<Fact> _ -> page.redirect(ApplicationPaths.REMEMBERED + "?erledigt=geloescht");
            case Outcome.Refused<Fact> refused -> throw new Refused(refused.refusals());
        };
    }

    @PostMapping(ApplicationPaths.REMEMBERED + "/loeschen")
    ModelAndView forgetAll(Actor actor, Page page) {
        remembering.forget(actor);
        return page.redirect(ApplicationPaths.REMEMBERED + "?erledigt=geloescht");
    }

    private static DataType type(Fact fact) {
        return fact == Fact.BIRTH_DATE ? DataType.DATE : DataType.TEXT;
    }

    private ModelAndView page(HttpStatusCode status, Form form, String done, Actor actor, Page page) {
        return page.show(status, TEMPLATE, new Model(remembered.of(actor.account()), form,
                DONE.contains(done) ? "services.remembered.done." + done : ""));
    }
}
