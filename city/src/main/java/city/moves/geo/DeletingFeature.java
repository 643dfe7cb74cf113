package city.moves.geo;

import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Trouble;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a feature out of its layer, unless somebody else changed it meanwhile. Its history stays. */
@Component
public class DeletingFeature {

    private final EditableLayers layers;
    private final FeatureEdits edits;

    DeletingFeature(EditableLayers layers, FeatureEdits edits) {
        this.layers = layers;
        this.edits = edits;
    }

    @Transactional
    public Outcome<String> delete(Layer layer, String id, Expectation expected, Actor actor, String reason) {
        return switch (layers.open(layer.number(), actor)) {
            case Outcome.Refused<Layer> refused -> new Outcome.Refused<>(refused.refusals());
            case Outcome.Done<Layer>(Layer open) -> {
                Optional<FeatureEdits.Present> present = edits.find(open, id)
                        .filter(one -> expected.holds(one.number(), one.version()));
                if (present.isEmpty()) {
                    yield Outcome.refused(Trouble.PRECONDITION_FAILED, "geo.edit.changed-meanwhile");
                }
                edits.delete(open, present.get().number(), EditableLayers.author(actor, reason));
                layers.changed(open, id, "feature.deleted", EditableLayers.Reach.of(present.get()),
                        EditableLayers.Reach.NONE, -1, actor, reason);
                yield Outcome.done(id);
            }
        };
    }
}
