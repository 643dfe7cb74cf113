package city.moves.services.applications;

import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Form;
import city.moves.platform.web.Page;
import city.moves.services.forms.FormStep;
import city.moves.services.forms.LiveStep;
import city.moves.services.forms.Part;
import city.moves.services.forms.PartsOfStep;
import city.moves.services.forms.StepFault;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code …/schritt/…}: one page of a form. Sending it saves everything, also what is wrong; what is wrong is shown on the
 * page that follows, so that nothing is lost by going back, loading again or leaving. A step that the answers no longer ask for
 * leads to the next one that they do.
 */
@Controller
class StepPage {

    /** More choices stand in a list that opens. */
    static final int MOST_RADIOS = 7;

    private static final String TEMPLATE = "services/applications/step";
    /** Names what the browser showed although it is hidden by the answers that are kept. */
    static final String OPENED = "gezeigt";

    /** What the button says that saves and leaves. */
    private static final String LATER = "spaeter";

    private final ApplicationDoor door;
    private final Walks walks;
    private final StepUploads stepUploads;
    private final AnsweringStep answering;
    private final CounterIntakes intakes;

    StepPage(ApplicationDoor door, Walks walks, StepUploads stepUploads, AnsweringStep answering, CounterIntakes intakes) {
        this.intakes = intakes;
        this.door = door;
        this.walks = walks;
        this.stepUploads = stepUploads;
        this.answering = answering;
    }

    /**
     * @param fresh   true if questions came to the page by what was just answered
     * @param stored  what is stored meanwhile where something else was typed
     * @param live    what the browser shows and hides questions by; null if nothing comes and goes
     * @param intake  at the counter; null online
     */
    record Model(StepView view, List<Part> parts, Form form, boolean fresh, Map<String, String> stored, @Nullable String live,
            @Nullable CounterIntake intake) {

        String back() {
            return intake != null && view.walk().before(view.step()).isEmpty() ? CounterPaths.DESK : view.back();
        }
    }

    @GetMapping(ApplicationPaths.STEP)
    ModelAndView show(@PathVariable UUID id, @PathVariable String step, @RequestParam(defaultValue = "") String pruefen,
            @RequestParam(defaultValue = "") String neu, @RequestParam(defaultValue = "") String mehr,
            Optional<Actor> actor, HttpServletRequest request, Page page) {
        Application application = door.open(id, actor, request);
        if (!application.isDraft()) {
            return page.redirect(ApplicationPaths.of(id));
        }
        Walk walk = walks.of(application, page.language(), Set.of(mehr));
        Optional<FormStep> found = walk.step(step);
        if (found.isEmpty()) {
            return page.redirect(ApplicationPaths.of(id));
        }
        FormStep asked = found.get();
        List<Part> parts = walk.live(asked);
        Form form = Form.showing(typed(parts, walk.draft().answers()));
        refuse(form, pruefen.isEmpty() ? walk.refusedFiles(asked) : walk.faults(asked));
        return page.show(TEMPLATE, model(walk, asked, parts, form, !neu.isEmpty(), Map.of(), page));
    }

    @PostMapping(ApplicationPaths.STEP)
    ModelAndView answer(@PathVariable UUID id, @PathVariable String step, Form form, Optional<Actor> actor,
            HttpServletRequest request, Page page) throws IOException {
        Application application = door.open(id, actor, request);
        if (!application.isDraft()) {
            return page.redirect(ApplicationPaths.of(id));
        }
        Walk walk = walks.of(application, page.language());
        Optional<FormStep> found = walk.step(step);
        if (found.isEmpty()) {
            return page.redirect(ApplicationPaths.of(id));
        }
        FormStep asked = found.get();
        Map<String, String> sent = StepAnswers.sent(walk.form(), asked, form);
        if (form.hasErrors()) {
            return again(HttpStatus.BAD_REQUEST, walk, asked, form, page);
        }
        List<StepInput.Brought> files = stepUploads.take(walk, asked, form, request);
        Outcome<AnsweringStep.Answered> answered = form.version() == application.version()
                ? answering.answer(application, asked,
                        new StepInput(sent, Set.copyOf(form.values(OPENED)), files, form.value("weg")))
                : Outcome.refused(Trouble.CHANGED_MEANWHILE, "services.application.changed-meanwhile");
        return switch (answered) {
            case Outcome.Done<AnsweringStep.Answered>(AnsweringStep.Answered done) -> form.hasErrors()
                    ? saved(walks.of(door.open(id, actor, request), page.language()), asked, form, page)
                    : page.redirect(following(id, asked, form, done));
            case Outcome.Refused<AnsweringStep.Answered> refused -> {
                refused.refusals().forEach(form::refuse);
                yield again(HttpStatusCode.valueOf(refused.refusals().getFirst().trouble().status()),
                        walks.of(door.open(id, actor, request), page.language()), asked, form, page);
            }
        };
    }

    /** With what was entered and what is wrong with it, and beside it what somebody else stored meanwhile. */
    private ModelAndView again(HttpStatusCode status, Walk walk, FormStep asked, Form form, Page page) {
        List<Part> parts = walk.live(asked);
        Map<String, String> stored = typed(parts, walk.draft().answers());
        if (form.version() == walk.application().version()) {
            stored.clear();
        } else {
            stored.entrySet().removeIf(entry -> entry.getValue().equals(form.value(entry.getKey())));
        }
        return page.show(status, TEMPLATE, model(walk, asked, parts, form, false, stored, page));
    }

    /** All but the files that were refused, which the page names. */
    private ModelAndView saved(Walk walk, FormStep asked, Form form, Page page) {
        return page.show(HttpStatus.BAD_REQUEST, TEMPLATE, model(walk, asked, walk.live(asked), form, false, Map.of(), page));
    }

    private Model model(Walk walk, FormStep asked, List<Part> parts, Form form, boolean fresh, Map<String, String> stored,
            Page page) {
        return new Model(new StepView(walk, asked), parts, form, fresh, stored,
                LiveStep.of(walk.form(), asked, parts, walk.draft().answers(), page.today()).orElse(null),
                intakes.of(walk.application().id()).orElse(null));
    }

    private String following(UUID id, FormStep asked, Form form, AnsweringStep.Answered done) {
        String here = ApplicationPaths.step(id, asked.key());
        if (!form.value("mehr").isEmpty()) {
            return here + "?mehr=" + URLEncoder.encode(form.value("mehr"), StandardCharsets.UTF_8);
        }
        if (!form.value("weg").isEmpty()) {
            return here;
        }
        if (form.value("tun").equals(LATER)) {
            return ApplicationPaths.later(id);
        }
        if (!done.faultless() && (done.wrong() || !done.further())) {
            return here + "?pruefen=ja" + (done.further() ? "&neu=ja" : "");
        }
        return done.further() ? here + "?neu=ja" : ApplicationPaths.of(id) + "/weiter?nach=" + asked.key();
    }

    /** After a step comes the next one that there is for these answers, and after the last one the review. */
    @GetMapping(ApplicationPaths.ONE + "/weiter")
    ModelAndView goOn(@PathVariable UUID id, @RequestParam String nach, Optional<Actor> actor, HttpServletRequest request,
            Page page) {
        Walk walk = walks.of(door.open(id, actor, request));
        return page.redirect(walk.step(nach).flatMap(walk::after).map(step -> ApplicationPaths.step(id, step.key()))
                .orElse(ApplicationPaths.review(id)));
    }

    private static void refuse(Form form, List<StepFault> faults) {
        faults.forEach(fault -> form.refuse(fault.name(), fault.message(), fault.arguments().toArray(String[]::new)));
    }

    private static Map<String, String> typed(List<Part> parts, Map<String, String> answers) {
        Map<String, String> typed = new HashMap<>();
        for (Part.Question question : PartsOfStep.offered(parts)) {
            typed.put(question.name(), question.typed(answers.getOrDefault(question.name(), "")));
        }
        return typed;
    }
}
