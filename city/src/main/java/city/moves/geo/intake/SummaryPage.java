package city.moves.geo.intake;

import city.moves.geo.LayerFacts;
import city.moves.geo.LayerProperty;
import city.moves.geo.Layers;
import city.moves.geo.Preview;
import city.moves.platform.identity.Actor;
import city.moves.platform.identity.Department;
import city.moves.platform.identity.Departments;
import city.moves.platform.web.Form;
import city.moves.platform.web.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code …/uebersicht}: what taking the file would do, to be agreed to. */
@Controller
class SummaryPage {

    private static final String PATH = IntakePaths.ONE + "/uebersicht";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final IntakeDesk desk;
    private final Layers layers;
    private final PlannedLayer planned;
    private final Departments departments;
    private final DecidingIntake deciding;

    SummaryPage(IntakeDesk desk, Layers layers, PlannedLayer planned, Departments departments, DecidingIntake deciding) {
        this.desk = desk;
        this.layers = layers;
        this.planned = planned;
        this.departments = departments;
        this.deciding = deciding;
    }

    /** A value before and after; empty where there is none. */
    record Difference(String property, String before, String after) {}

    /** What the page shows. */
    record Model(IntakeView view, LayerFacts facts, String office, Comparison comparison, Form form) {

        List<Preview.Example> added() {
            return comparison.preview().examples().stream().filter(one -> one.before() == null).toList();
        }

        List<Preview.Example> changed() {
            return comparison.preview().examples().stream().filter(one -> one.before() != null && one.after() != null)
                    .toList();
        }

        List<Preview.Example> gone() {
            return comparison.preview().examples().stream().filter(one -> one.after() == null).toList();
        }

        /** What is different in an example. */
        List<Difference> differences(Preview.Example example, Page page) {
            JsonNode before = MAPPER.readTree(Objects.requireNonNullElse(example.before(), "{}"));
            JsonNode after = MAPPER.readTree(Objects.requireNonNullElse(example.after(), "{}"));
            List<Difference> differences = new ArrayList<>();
            for (LayerProperty property : facts.properties()) {
                String old = text(before.get(property.name()));
                String now = text(after.get(property.name()));
                if (!old.equals(now)) {
                    differences.add(new Difference(page.text(property.title()), old, now));
                }
            }
            if (example.moved()) {
                differences.add(new Difference(page.text("geo.ogc.item.place"), "",
                        page.text("geo.intake.summary.moved")));
            }
            return differences;
        }

        private static String text(@Nullable JsonNode value) {
            String text = value == null || value.isNull() ? "" : value.asString();
            return text.length() <= 120 ? text : text.substring(0, 120) + " …";
        }
    }

    @GetMapping(PATH)
    ModelAndView show(@PathVariable UUID id, Actor actor, Page page) {
        Intake intake = desk.found(id, actor);
        Comparison comparison = intake.content().comparison();
        LayerFacts facts = planned.facts(intake).orElse(null);
        if (intake.state() != IntakeState.COMPARED || comparison == null || facts == null) {
            return page.redirect(IntakePaths.of(intake));
        }
        IntakeView view = new IntakeView(intake,
                intake.target() == null ? null : layers.find(intake.target()).orElse(null));
        return page.show("geo/intake/summary", new Model(view, facts,
                departments.find(facts.department()).map((Department one) -> one.name(page.language()))
                        .orElse(facts.department()), comparison, Form.showing(Map.of("bearbeitet", "behalten"))));
    }

    @PostMapping(PATH)
    ModelAndView take(@PathVariable UUID id, Form form, Actor actor, Page page) {
        boolean keepEdited = !form.value("bearbeitet").equals("ersetzen");
        return desk.follow(IntakeDesk.done(deciding.take(id, form.version(), keepEdited, actor)), page);
    }
}
