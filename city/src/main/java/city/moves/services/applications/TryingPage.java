package city.moves.services.applications;

import city.moves.platform.identity.Actor;
import city.moves.platform.web.Form;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import city.moves.services.Level;
import city.moves.services.ServicePaths;
import city.moves.services.ServicesRights;
import city.moves.services.forms.FormStep;
import city.moves.services.forms.FormVersion;
import city.moves.services.forms.FormVersions;
import city.moves.services.forms.Part;
import city.moves.services.forms.PartsOfStep;
import city.moves.services.forms.ReadyForm;
import city.moves.services.forms.ReadyForms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code …/formular/{number}/vorschau/{step}}: a page of a form as people would see it, without an application. What an editor
 * answers stands in the address, so that the rules can be tried, and is kept nowhere.
 */
@Controller
class TryingPage {

    private static final int LONGEST = 200;

    private final FormVersions versions;
    private final ReadyForms forms;

    TryingPage(FormVersions versions, ReadyForms forms) {
        this.versions = versions;
        this.forms = forms;
    }

    /**
     * @param service the slug
     * @param number  of the version of the form
     * @param others  answers to what other pages ask
     */
    record Model(StepPage.Model step, String service, int number, Map<String, String> others) {

        Walk walk() {
            return step.view().walk();
        }

        String desk() {
            return ServicePaths.DESK + "/" + service + "/formular";
        }

        String address(FormStep other) {
            return desk() + "/" + number + "/vorschau/" + other.key();
        }
    }

    @GetMapping(ServicePaths.DESK + "/{slug}/formular/{number}/vorschau/{step}")
    ModelAndView show(@PathVariable String slug, @PathVariable int number, @PathVariable String step,
            @RequestParam(defaultValue = "") String mehr, Form sent, Actor actor, Page page) {
        ServicesRights.mustRead(actor);
        FormVersion version = versions.find(slug, number).orElseThrow(Refused::notFound);
        ReadyForm form = version.published() == null
                ? forms.draft(versions.source(version.id()).orElseThrow(), page.language()) : forms.of(version.id(), page.language());
        Map<String, String> answers = new TreeMap<>();
        for (FormStep each : form.steps()) {
            StepAnswers.sent(form, each, sent).forEach((name, answer) -> {
                if (!answer.isEmpty() && answer.length() <= LONGEST) {
                    answers.put(name, answer);
                }
            });
        }
        Walk walk = Walk.of(nobodys(version, page), form, new Draft(answers, Set.of()), Map.of(), Set.of(mehr),
                page.today());
        FormStep asked = form.step(step).orElseThrow(Refused::notFound);
        List<Part> parts = walk.parts(asked);
        Map<String, String> shown = new HashMap<>();
        PartsOfStep.questions(parts).forEach(question ->
                shown.put(question.name(), question.typed(answers.getOrDefault(question.name(), ""))));
        Map<String, String> others = new TreeMap<>(answers);
        others.keySet().removeAll(shown.keySet());
        return page.show("services/applications/try", new Model(new StepPage.Model(new StepView(walk, asked), parts,
                Form.showing(shown), false, Map.of(), null, null), slug, number, others));
    }

    /** Stands where a page looks for the application around it; it is kept nowhere. */
    private static Application nobodys(FormVersion version, Page page) {
        return new Application(new UUID(0, 0), null, version.service(), 1, version.id(), version.title(), "", Level.NONE,
                page.language(), new Stage.Draft(), 0, null, page.now(), page.now(), null, null, 0);
    }
}
