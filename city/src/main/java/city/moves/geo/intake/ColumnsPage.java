package city.moves.geo.intake;

import city.moves.geo.Layer;
import city.moves.geo.LayerProperty;
import city.moves.geo.LayerRights;
import city.moves.geo.Layers;
import city.moves.platform.identity.Actor;
import city.moves.platform.places.LocatingAddresses;
import city.moves.platform.places.PropertyType;
import city.moves.platform.web.Form;
import city.moves.platform.web.Option;
import city.moves.platform.web.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code …/spalten}: which columns of a file become which properties, and what tells one feature from the other. */
@Controller
class ColumnsPage {

    private static final String PATH = IntakePaths.ONE + "/spalten";
    private static final String TEMPLATE = "geo/intake/columns";

    private final IntakeDesk desk;
    private final Layers layers;
    private final PlanningIntake planning;
    private final DecidingIntake deciding;
    private final SayingSource saying;
    private final LocatingAddresses locating;

    ColumnsPage(IntakeDesk desk, Layers layers, PlanningIntake planning, DecidingIntake deciding, SayingSource saying,
            LocatingAddresses locating) {
        this.desk = desk;
        this.layers = layers;
        this.planning = planning;
        this.deciding = deciding;
        this.saying = saying;
        this.locating = locating;
    }

    /** What the page shows. */
    record Model(IntakeView view, ColumnsForm columns, Form form, boolean more) {

        /** Columns that may become properties of the layer: all of a new one, else those that no property of it takes. */
        List<Findings.Column> offered() {
            List<String> used = IntStream.range(0, known().size()).mapToObj(place -> form.value("p" + place)).toList();
            return !more ? List.of() : view.findings().columns().stream()
                    .filter(column -> !used.contains(columns.slug(column))
                            || form.isChosen(columns.field(column, "nehmen"), "ja")).toList();
        }

        List<LayerProperty> known() {
            return knownOf(view);
        }

        List<Option> types(Page page) {
            return Arrays.stream(PropertyType.values())
                    .map(type -> Option.of(type.name(), page.text("geo.ogc.type." + type))).toList();
        }

        AddressForm addresses() {
            return new AddressForm(view.findings(), columns);
        }

        /** What may tell one feature from the other. */
        List<Option> keys(Page page) {
            List<Option> keys = new ArrayList<>();
            view.findings().columns().stream().filter(Findings.Column::unique).forEach(column ->
                    keys.add(Option.of(columns.slug(column), page.text("geo.intake.columns.key.column", column.name()))));
            if (view.findings().ownIds()) {
                keys.add(Option.of("datei", page.text("geo.intake.columns.key.file")));
            }
            keys.add(new Option("inhalt", page.text("geo.intake.columns.key.content"),
                    page.text("geo.intake.columns.key.content.hint")));
            return keys;
        }

        /** Columns with days or moments. */
        List<Option> times(Page page) {
            List<Option> times = new ArrayList<>(List.of(Option.of("", page.text("geo.intake.columns.time.none"))));
            view.findings().columns().forEach(column -> times.add(Option.of(columns.slug(column), column.name())));
            return times;
        }

        List<Option> sources(Page page) {
            List<Option> sources = new ArrayList<>(List.of(Option.of("", page.text("geo.intake.columns.nothing"))));
            view.findings().columns().forEach(column -> sources.add(Option.of(columns.slug(column), column.name())));
            return sources;
        }
    }

    private static List<LayerProperty> knownOf(IntakeView view) {
        Layer layer = view.layer();
        return layer == null ? List.of() : layer.facts().properties();
    }

    @GetMapping(PATH)
    ModelAndView show(@PathVariable UUID id, Actor actor, Page page) {
        Intake intake = desk.found(id, actor);
        Plan plan = intake.content().plan();
        if (!intake.state().isOpen() || !intake.content().seen() || plan == null) {
            return page.redirect(IntakePaths.of(intake));
        }
        IntakeView view = view(intake);
        ColumnsForm columns = new ColumnsForm(view.findings());
        return page.show(TEMPLATE, new Model(view, columns, columns.showing(plan, knownOf(view)), more(view, actor)));
    }

    @PostMapping(PATH)
    ModelAndView save(@PathVariable UUID id, Form form, Actor actor, Page page) {
        Intake intake = desk.found(id, actor);
        Plan before = intake.content().plan();
        if (!intake.state().isOpen() || before == null) {
            return page.redirect(IntakePaths.of(intake));
        }
        IntakeView view = view(intake);
        ColumnsForm columns = new ColumnsForm(view.findings());
        Plan plan = intake.isAgain() ? columns.readAgain(form, knownOf(view), more(view, actor), before) : columns.read(form, before);
        AddressColumns addresses = new AddressForm(view.findings(), columns).read(form, locating.isPossible());
        if (form.hasErrors()) {
            return page.show(HttpStatus.BAD_REQUEST, TEMPLATE, new Model(view, columns, form, more(view, actor)));
        }
        if (!Objects.equals(addresses, view.findings().addresses())) {
            return desk.follow(IntakeDesk.done(saying.say(id, form.version(), addresses, plan, actor)), page);
        }
        Intake planned = IntakeDesk.done(
                planning.plan(id, form.version(), actor, content -> content.planned(plan, content.seen())));
        return intake.isAgain() ? desk.follow(IntakeDesk.done(deciding.compare(id, planned.version(), actor)), page)
                : page.redirect(IntakeView.Step.WORDS.address(planned));
    }

    /** Whoever may say what a layer is may give it properties. */
    private static boolean more(IntakeView view, Actor actor) {
        return view.layer() == null || LayerRights.mayKeep(actor, view.layer());
    }

    private IntakeView view(Intake intake) {
        return new IntakeView(intake, intake.target() == null ? null : layers.find(intake.target()).orElse(null));
    }
}
