package city.moves.geo.intake;

import city.moves.engines.tiles.coordinates.Crs;
import city.moves.engines.tiles.geometry.Box;
import city.moves.geo.CitySurroundings;
import city.moves.geo.Layers;
import city.moves.geo.Sketch;
import city.moves.geo.intake.Flaw.Choice;
import city.moves.platform.identity.Actor;
import city.moves.platform.web.Form;
import city.moves.platform.web.Option;
import city.moves.platform.web.Page;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code …/pruefung}: what a file holds, where it lies, and what is to become of records with flaws. */
@Controller
class CheckPage {

    private static final String PATH = IntakePaths.ONE + "/pruefung";
    private static final String TEMPLATE = "geo/intake/check";

    private final IntakeDesk desk;
    private final Layers layers;
    private final CitySurroundings city;
    private final SayingSource saying;
    private final PlanningIntake planning;

    CheckPage(IntakeDesk desk, Layers layers, CitySurroundings city, SayingSource saying, PlanningIntake planning) {
        this.desk = desk;
        this.layers = layers;
        this.city = city;
        this.saying = saying;
        this.planning = planning;
    }

    /**
     * What the page shows.
     *
     * @param sketch where the file lies beside the city; null if that cannot be said
     */
    record Model(IntakeView view, Form form, @Nullable Sketch sketch) {

        /** In the order in which systems are met in the city; the degrees of 4326 are asked for once. */
        List<Option> systems() {
            List<Crs> first = List.of(Crs.UTM32, Crs.GAUSS_KRUEGER_3, Crs.CRS84, Crs.WEB_MERCATOR);
            List<Crs> all = new ArrayList<>(first);
            Crs.known().stream().filter(crs -> !all.contains(crs) && !crs.equals(Crs.WGS84)).forEach(all::add);
            return all.stream().map(crs -> Option.of(crs.uri(), crs.name() + " (EPSG:" + crs.epsg() + ")")).toList();
        }

        List<Option> choices(Flaw flaw, Page page) {
            return flaw.choices().stream()
                    .map(choice -> Option.of(choice.name(), page.text("geo.intake.choice." + flaw + "." + choice))).toList();
        }

        /** Where all of it lies. */
        String place(Page page) {
            Findings findings = view.findings();
            String city = page.city().name();
            if (isNowhere() || findings.bounds() == null) {
                return page.text(isNowhere() ? "geo.intake.place.nowhere" : "geo.intake.place.none");
            }
            if (findings.outside() == 0) {
                return page.text(findings.exact() ? "geo.intake.place.inside.exact" : "geo.intake.place.inside", city);
            }
            return findings.inside() == 0 ? page.text("geo.intake.place.outside", city)
                    : page.text(findings.exact() ? "geo.intake.place.both.exact" : "geo.intake.place.both",
                            page.formats().number(findings.inside()), city, page.formats().number(findings.outside()));
        }

        /** Who says which system it is. */
        String whenceSystem() {
            return view.findings().addresses() != null ? "geo.intake.crs.register"
                    : !view.content().source().crs().isEmpty() ? "geo.intake.crs.said" : whoDeclares();
        }

        private String whoDeclares() {
            Findings findings = view.findings();
            if (findings.isTable()) {
                return "geo.intake.crs.columns";
            }
            return findings.isGeoJson() && findings.declared().isEmpty() ? "geo.intake.crs.standard"
                    : "geo.intake.crs.declared";
        }

        /** Everything lies where no place is: the system is not the right one. */
        boolean isNowhere() {
            Findings findings = view.findings();
            return findings.bounds() == null && findings.extent() != null && !findings.crs().isEmpty();
        }
    }

    @GetMapping(PATH)
    ModelAndView show(@PathVariable UUID id, Actor actor, Page page) {
        Intake intake = desk.found(id, actor);
        return intake.state().isOpen() ? page.show(TEMPLATE, model(intake, shown(intake)))
                : page.redirect(IntakePaths.of(intake));
    }

    private static Form shown(Intake intake) {
        Map<String, String> fields = new HashMap<>();
        Source source = intake.content().source();
        Findings findings = intake.content().findings();
        Plan plan = intake.content().plan();
        fields.put("system", findings == null ? "" : findings.crs());
        if (source.swapped()) {
            fields.put("vertauscht", "ja");
        }
        if (findings != null && plan != null) {
            findings.flaws().stream().map(Findings.Found::flaw).filter(flaw -> flaw.isChosen() && !flaw.isHalf())
                    .forEach(flaw -> fields.put(flaw.name(), plan.choice(flaw).name()));
        }
        return Form.showing(fields);
    }

    @PostMapping(IntakePaths.ONE + "/system")
    ModelAndView system(@PathVariable UUID id, Form form, Actor actor, Page page) {
        Intake intake = desk.found(id, actor);
        if (Crs.byUri(form.value("system")).isEmpty()) {
            form.refuse("system", "geo.intake.crs.none");
        }
        if (form.hasErrors()) {
            return again(intake, form, page);
        }
        Source source = new Source(intake.content().source().layer(), form.value("system"),
                form.isChosen("vertauscht", "ja"));
        return desk.follow(IntakeDesk.done(saying.say(id, form.version(), source, actor)), page);
    }

    @PostMapping(PATH)
    ModelAndView decide(@PathVariable UUID id, Form form, Actor actor, Page page) {
        Intake intake = desk.found(id, actor);
        Findings findings = intake.content().findings();
        if (findings == null) {
            return page.redirect(IntakePaths.of(intake));
        }
        if (findings.crs().isEmpty()) {
            form.refuse("system", "geo.intake.crs.none");
        }
        Map<Flaw, Choice> choices = new EnumMap<>(Flaw.class);
        findings.flaws().stream().map(Findings.Found::flaw).filter(Flaw::isChosen).forEach(flaw -> {
            Choice choice = form.required(flaw.name(), "geo.intake.choice.none", form.choice(flaw.name(), Choice.class));
            if (choice != null && flaw.choices().contains(choice)) {
                choices.put(flaw, choice);
            }
        });
        if (form.hasErrors()) {
            return again(intake, form, page);
        }
        Intake planned = IntakeDesk.done(planning.plan(id, form.version(), actor, content -> decided(content, choices)));
        return page.redirect(IntakeView.Step.COLUMNS.address(planned));
    }

    private static IntakeContent decided(IntakeContent content, Map<Flaw, Choice> choices) {
        Plan plan = content.plan();
        return plan == null ? content : content.planned(
                new Plan(plan.columns(), plan.key(), plan.from(), plan.until(), choices), true);
    }

    private ModelAndView again(Intake intake, Form form, Page page) {
        return intake.state().isOpen() ? page.show(HttpStatus.BAD_REQUEST, TEMPLATE, model(intake, form))
                : page.redirect(IntakePaths.of(intake));
    }

    private Model model(Intake intake, Form form) {
        IntakeView view = new IntakeView(intake,
                intake.target() == null ? null : layers.find(intake.target()).orElse(null));
        Box bounds = view.findings().bounds();
        return new Model(view, form, bounds == null ? null
                : Sketch.beside(city.box(), bounds, view.findings().spots()));
    }
}
