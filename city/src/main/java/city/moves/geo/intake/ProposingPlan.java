package city.moves.geo.intake;

import city.moves.geo.Layer;
import city.moves.geo.LayerProperty;
import city.moves.geo.Layers;
import city.moves.geo.intake.Plan.Key;
import city.moves.geo.intake.Plan.KeyKind;
import city.moves.geo.intake.Plan.PlannedColumn;
import city.moves.platform.web.Caption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Says first what may become of a file, so that its author has to say only what is different. */
@Component
class ProposingPlan {

    private static final Pattern LIKE_A_KEY = Pattern.compile(
            "(?i).*_?(id|fid|uuid|key|schluessel|schlüssel|kennung|kennziffer|nr|nummer|ags|ars)");
    private static final Pattern LIKE_COORDINATES = Pattern.compile("(?i)lon|lng|long|longitude|lat|latitude|x|y|"
            + "east(ing)?|north(ing)?|rechtswert|hochwert|ostwert|nordwert|wkt|geom|geometry|geometrie|the_geom|"
            + "l(ae|ä)ngengrad|breitengrad|l(ae|ä)nge|breite|(geo|wgs84)_l(on|at)|utm_(x|y|ost|nord)");

    private final Intakes intakes;
    private final Layers layers;

    ProposingPlan(Intakes intakes, Layers layers) {
        this.intakes = intakes;
        this.layers = layers;
    }

    Plan propose(Intake intake, Findings findings) {
        return intake.target() == null ? ofNew(findings)
                : layers.find(intake.target()).map(layer -> again(layer, findings)).orElseGet(() -> ofNew(findings));
    }

    private static Plan ofNew(Findings findings) {
        Set<String> names = new HashSet<>();
        List<PlannedColumn> columns = new ArrayList<>();
        boolean table = findings.format().equals("CSV");
        for (Findings.Column column : findings.columns()) {
            if (column.filled() > 0 && !(table && LIKE_COORDINATES.matcher(column.name().strip()).matches())) {
                columns.add(proposed(column, names));
            }
        }
        return new Plan(columns, key(findings), "", "", Map.of());
    }

    /** A column as a property that nobody has thought about yet. */
    static PlannedColumn proposed(Findings.Column column, Set<String> names) {
        String name = PropertyNames.unused(column.name(), names);
        names.add(name);
        String title = column.name().isBlank() ? name : column.name().strip();
        String brief = title.substring(0, Math.min(title.length(), 100));
        return new PlannedColumn(column.name(),
                new LayerProperty(name, column.type(), new Caption.Words(brief, brief), true));
    }

    private static Key key(Findings findings) {
        Optional<Findings.Column> called = findings.columns().stream()
                .filter(column -> column.unique() && LIKE_A_KEY.matcher(column.name().strip()).matches()).findFirst();
        return called.map(column -> new Key(KeyKind.COLUMN, column.name()))
                .orElseGet(() -> findings.ownIds() ? new Key(KeyKind.FILE, "") : Key.CONTENT);
    }

    /** The layer has its properties; what goes into them is remembered, or has the same name. */
    private Plan again(Layer layer, Findings findings) {
        Optional<Plan> before = intakes.lastTaken(layer.number()).map(Intake::content).map(IntakeContent::plan);
        List<PlannedColumn> columns = new ArrayList<>();
        for (LayerProperty property : layer.facts().properties()) {
            before.flatMap(plan -> plan.columns().stream()
                            .filter(column -> column.property().name().equals(property.name())).findFirst()
                            .map(PlannedColumn::column).flatMap(findings::column))
                    .or(() -> findings.columns().stream().filter(column -> isCalled(column, property)).findFirst())
                    .ifPresent(column -> columns.add(new PlannedColumn(column.name(), property)));
        }
        Key key = before.map(Plan::key).filter(one -> one.kind() != KeyKind.COLUMN
                || findings.column(one.column()).isPresent()).orElseGet(() -> key(findings));
        return new Plan(columns, key, layer.facts().time().from(), layer.facts().time().until(),
                before.map(Plan::choices).orElse(Map.of()));
    }

    private static boolean isCalled(Findings.Column column, LayerProperty property) {
        return PropertyNames.of(column.name()).equals(property.name())
                || column.name().strip().equalsIgnoreCase(property.title().de());
    }
}
