package city.moves.geo;

import city.moves.platform.identity.Actor;
import city.moves.platform.places.MapFeature;
import city.moves.platform.values.Outcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes something else of a feature, unless somebody else did so meanwhile. */
@Component
public class ReplacingFeature {

    private final EditableLayers layers;
    private final FeatureEdits edits;

    ReplacingFeature(EditableLayers layers, FeatureEdits edits) {
        this.layers = layers;
        this.edits = edits;
    }

    @Transactional
    public Outcome<Feature> replace(Layer layer, String id, Expectation expected, FeatureDraft draft, Actor actor,
            String reason) {
        return layers.edit(layer, actor, open -> edits.find(open, id)
                .filter(one -> expected.holds(one.number(), one.version()))
                .map(present -> Outcome.done(replace(open, id, present, draft, actor, reason)))
                .orElseGet(EditableLayers::changedMeanwhile));
    }

    private Feature replace(Layer open, String id, FeatureEdits.Present present, FeatureDraft draft, Actor actor,
            String reason) {
        FeatureRow row = FeatureRow.of(new MapFeature(id, draft.geometry(), draft.properties()), open.facts(),
                draft.stored());
        Feature feature = edits.change(open, present.number(), row, "CHANGED", EditableLayers.author(actor, reason));
        layers.changed(open, id, "feature.changed", EditableLayers.Reach.of(present), EditableLayers.Reach.of(row), 0,
                actor, reason);
        return feature;
    }
}
