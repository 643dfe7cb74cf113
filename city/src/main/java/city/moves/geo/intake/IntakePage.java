package city.moves.geo.intake;

import city.moves.geo.Layers;
import city.moves.platform.identity.Actor;
import city.moves.platform.web.Form;
import city.moves.platform.web.Option;
import city.moves.platform.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /amt/geo/einlesen/…}: a file while a job works on it, before it is understood, and when it is over. */
@Controller
class IntakePage {

    private final IntakeDesk desk;
    private final Layers layers;
    private final SayingSource saying;
    private final DecidingIntake deciding;
    private final UndoingIntake undoing;

    IntakePage(IntakeDesk desk, Layers layers, SayingSource saying, DecidingIntake deciding, UndoingIntake undoing) {
        this.desk = desk;
        this.layers = layers;
        this.saying = saying;
        this.deciding = deciding;
        this.undoing = undoing;
    }

    /**
     * What the page shows.
     *
     * @param undoable true if what the file changed can be taken back
     */
    record Model(IntakeView view, Form form, List<Option> layers, boolean undoable) {}

    @GetMapping(IntakePaths.ONE)
    ModelAndView show(@PathVariable UUID id, Actor actor, Page page) {
        Intake intake = desk.found(id, actor);
        return switch (intake.state()) {
            case READING, COMPARING, TAKING -> page.show("geo/intake/work", model(intake, Form.empty()));
            case CHOOSING -> page.show("geo/intake/choose", model(intake, Form.empty()));
            case OPEN, COMPARED -> page.redirect(IntakeView.next(intake));
            case TAKEN, UNDONE -> page.show("geo/intake/taken", model(intake, Form.empty()));
            case FAILED, GIVEN_UP -> page.show("geo/intake/over", model(intake, Form.empty()));
        };
    }

    /** How far the work is, for the script of the page. */
    @GetMapping(IntakePaths.ONE + "/stand")
    ModelAndView progress(@PathVariable UUID id, Actor actor, Page page, HttpServletResponse response) {
        Intake intake = desk.found(id, actor);
        if (!intake.state().isAtWork()) {
            response.setHeader("HX-Redirect", page.href(IntakePaths.of(intake)));
        }
        return page.show("geo/intake/progress", model(intake, Form.empty()));
    }

    @PostMapping(IntakePaths.ONE + "/ebene")
    ModelAndView choose(@PathVariable UUID id, Form form, Actor actor, Page page) {
        Intake intake = desk.found(id, actor);
        Findings findings = intake.content().findings();
        if (findings == null || !findings.layers().contains(form.value("ebene"))) {
            form.refuse("ebene", "geo.intake.choose.none");
        }
        if (form.hasErrors()) {
            return page.show(HttpStatus.BAD_REQUEST, "geo/intake/choose", model(intake, form));
        }
        return desk.follow(IntakeDesk.done(saying.say(id, form.version(), new Source(form.value("ebene"), "", false), actor)),
                page);
    }

    @PostMapping(IntakePaths.ONE + "/aufgeben")
    ModelAndView giveUp(@PathVariable UUID id, Form form, Actor actor, Page page) {
        IntakeDesk.done(deciding.giveUp(id, form.version(), actor));
        return page.redirect(IntakePaths.ALL);
    }

    @PostMapping(IntakePaths.ONE + "/zuruecknehmen")
    ModelAndView undo(@PathVariable UUID id, Form form, Actor actor, Page page) {
        return page.redirect(IntakePaths.of(IntakeDesk.done(undoing.undo(id, form.version(), actor))));
    }

    private Model model(Intake intake, Form form) {
        Findings findings = intake.content().findings();
        return new Model(new IntakeView(intake, intake.target() == null ? null : layers.find(intake.target()).orElse(null)),
                form, findings == null ? List.of()
                        : findings.layers().stream().map(layer -> Option.of(layer, layer)).toList(),
                undoing.mayBeUndone(intake));
    }
}
