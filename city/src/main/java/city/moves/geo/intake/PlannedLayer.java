package city.moves.geo.intake;

import city.moves.engines.tiles.coordinates.Crs;
import city.moves.engines.tiles.coordinates.Unit;
import city.moves.geo.Layer;
import city.moves.geo.LayerFacts;
import city.moves.geo.Layers;
import city.moves.platform.places.MapTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is said of the layer that a file goes into. */
@Component
class PlannedLayer {

    private final Layers layers;

    PlannedLayer(Layers layers) {
        this.layers = layers;
    }

    /** Empty if not everything is said yet. */
    Optional<LayerFacts> facts(Intake intake) {
        return intake.target() == null ? ofNew(intake.content())
                : layer(intake).map(layer -> added(layer.facts(), intake.content().plan()));
    }

    /** The layer that is there; empty for a new one. */
    Optional<Layer> layer(Intake intake) {
        return Optional.ofNullable(intake.target()).flatMap(layers::find);
    }

    /** The names of properties that a layer that is there does not have yet. */
    List<String> added(Intake intake) {
        Plan plan = intake.content().plan();
        return plan == null ? List.of() : layer(intake).map(layer -> plan.columns().stream()
                .map(column -> column.property().name()).filter(name -> layer.facts().property(name).isEmpty()).toList())
                .orElse(List.of());
    }

    private static LayerFacts added(LayerFacts facts, @Nullable Plan plan) {
        return plan == null ? facts : facts.with(plan.columns().stream().map(Plan.PlannedColumn::property).toList());
    }

    private static Optional<LayerFacts> ofNew(IntakeContent content) {
        Plan plan = content.plan();
        NewLayer words = content.words();
        Findings findings = content.findings();
        if (plan == null || words == null || findings == null || findings.system().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new LayerFacts(words.key(), words.title(), words.description(), findings.geometry(),
                kept(findings.system().get()), plan.columns().stream().map(Plan.PlannedColumn::property).toList(),
                new MapTime(plan.from(), plan.until()), words.licence(), words.attribution(), words.department(), false));
    }

    /** Degrees are kept as degrees, whichever of their systems they come in. */
    private static Crs kept(Crs crs) {
        return crs.unit() == Unit.DEGREE ? Crs.CRS84 : crs;
    }
}
