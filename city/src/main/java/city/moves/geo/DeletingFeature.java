package city.moves.geo;

import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
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
        return layers.edit(layer, actor, open -> edits.find(open, id)
                .filter(one -> expected.holds(one.number(), one.version()))
                .map(present -> {
                    edits.delete(open, present.number(), EditableLayers.author(actor, reason));
                    layers.changed(open, id, "feature.deleted", EditableLayers.Reach.of(present),
                            EditableLayers.Reach.NONE, -1, actor, reason);
                    return Outcome.done(id);
                }).orElseGet(EditableLayers::changedMeanwhile));
    }
}
