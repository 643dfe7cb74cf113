package city.moves.geo.intake;

import city.moves.geo.LayerRights;
import city.moves.geo.Layers;
import city.moves.platform.datasets.Licence;
import city.moves.platform.identity.Actor;
import city.moves.platform.identity.Department;
import city.moves.platform.identity.Departments;
import city.moves.platform.web.Caption;
import city.moves.platform.web.Form;
import city.moves.platform.web.Option;
import city.moves.platform.web.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code …/angaben}: what a new layer is called, whose it is and under which terms it may be used. */
@Controller
class WordsPage {

    private static final String PATH = IntakePaths.ONE + "/angaben";
    private static final String TEMPLATE = "geo/intake/words";
    static final List<String> LICENCES =
            List.of("dl-de/by-2-0", "dl-de/zero-2-0", "CC-BY-4.0", "CC0-1.0", "ODbL-1.0");

    private final IntakeDesk desk;
    private final Layers layers;
    private final Departments departments;
    private final PlanningIntake planning;
    private final DecidingIntake deciding;

    WordsPage(IntakeDesk desk, Layers layers, Departments departments, PlanningIntake planning,
            DecidingIntake deciding) {
        this.desk = desk;
        this.layers = layers;
        this.departments = departments;
        this.planning = planning;
        this.deciding = deciding;
    }

    /** What the page shows. */
    record Model(IntakeView view, Form form, List<Option> offices) {

        List<Option> licences() {
            return LICENCES.stream().map(licence -> Option.of(licence, Licence.of(licence).name())).toList();
        }
    }

    @GetMapping(PATH)
    ModelAndView show(@PathVariable UUID id, Actor actor, Page page) {
        Intake intake = desk.found(id, actor);
        if (!intake.state().isOpen() || !intake.content().seen() || intake.isAgain()) {
            return page.redirect(IntakePaths.of(intake));
        }
        return page.show(TEMPLATE, new Model(new IntakeView(intake, null), shown(intake, actor, page), offices(actor, page)));
    }

    private Form shown(Intake intake, Actor actor, Page page) {
        NewLayer words = intake.content().words();
        List<Option> offices = offices(actor, page);
        String name = PropertyNames.withoutEnding(intake.name());
        Map<String, String> fields = new HashMap<>();
        fields.put("titel", words == null ? name.replace('_', ' ') : words.title().de());
        fields.put("titel-en", words == null ? "" : words.title().en());
        fields.put("kennung", words == null ? PropertyNames.key(name) : words.key());
        fields.put("text", words == null ? "" : words.description().de());
        fields.put("text-en", words == null ? "" : words.description().en());
        fields.put("lizenz", words == null ? "" : words.licence());
        fields.put("quelle", words == null ? "" : words.attribution());
        fields.put("amt", words != null ? words.department() : offices.size() == 1 ? offices.getFirst().value() : "");
        return Form.showing(fields);
    }

    @PostMapping(PATH)
    ModelAndView save(@PathVariable UUID id, Form form, Actor actor, Page page) {
        Intake intake = desk.found(id, actor);
        if (!intake.state().isOpen() || intake.isAgain()) {
            return page.redirect(IntakePaths.of(intake));
        }
        List<Option> offices = offices(actor, page);
        NewLayer words = read(form, offices);
        if (form.hasErrors()) {
            return page.show(HttpStatus.BAD_REQUEST, TEMPLATE, new Model(new IntakeView(intake, null), form, offices));
        }
        Intake named = IntakeDesk.done(planning.plan(id, form.version(), actor, content -> content.named(words)));
        return desk.follow(IntakeDesk.done(deciding.compare(id, named.version(), actor)), page);
    }

    private NewLayer read(Form form, List<Option> offices) {
        String title = form.requiredText("titel", 200, "geo.intake.words.no-title");
        String english = form.text("titel-en", 200);
        String text = form.text("text", 4000);
        String textEnglish = form.text("text-en", 4000);
        String key = form.requiredText("kennung", 80, "geo.intake.words.no-key");
        if (!key.isEmpty() && !PropertyNames.isKey(key)) {
            form.refuse("kennung", "geo.intake.words.bad-key");
        } else if (layers.find(key).isPresent()) {
            form.refuse("kennung", "geo.intake.key-taken");
        }
        if (!LICENCES.contains(form.value("lizenz"))) {
            form.refuse("lizenz", "geo.intake.words.no-licence");
        }
        if (offices.stream().noneMatch(office -> office.value().equals(form.value("amt")))) {
            form.refuse("amt", "geo.intake.words.no-office");
        }
        return new NewLayer(key, new Caption.Words(title, english.isEmpty() ? title : english),
                new Caption.Words(text, textEnglish.isEmpty() ? text : textEnglish), form.value("lizenz"),
                form.requiredText("quelle", 500, "geo.intake.words.no-source"), form.value("amt"));
    }

    /** Those for which the actor may make a layer. */
    private List<Option> offices(Actor actor, Page page) {
        return departments.all().stream().filter(office -> LayerRights.mayMake(actor, office.key()))
                .map((Department office) -> Option.of(office.key(), office.name(page.language()))).toList();
    }
}
