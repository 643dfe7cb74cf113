package city.moves.geo;

import city.moves.platform.identity.Actor;
import city.moves.platform.places.MapFeature;
import city.moves.platform.values.Outcome;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds a feature to a layer that the city edits. The city gives it its id. */
@Component
public class CreatingFeature {

    private final EditableLayers layers;
    private final FeatureEdits edits;

    CreatingFeature(EditableLayers layers, FeatureEdits edits) {
        this.layers = layers;
        this.edits = edits;
    }

    @Transactional
    public Outcome<Feature> create(Layer layer, FeatureDraft draft, Actor actor, String reason) {
        return layers.edit(layer, actor, open -> {
            FeatureRow row = FeatureRow.of(new MapFeature(UUID.randomUUID().toString(), draft.geometry(),
                    draft.properties()), open.facts(), draft.stored());
            Feature feature = edits.add(open, row, EditableLayers.author(actor, reason));
            layers.changed(open, feature.id(), "feature.created", EditableLayers.Reach.NONE,
                    EditableLayers.Reach.of(row), 1, actor, reason);
            return Outcome.done(feature);
        });
    }
}
