package city.moves.geo;

import city.moves.platform.places.MapFeature;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a layer hold the features of a source: new ones are added, others changed, missing ones deleted, and what is the
 * same is left alone. Readers see the old content until all of the new one is there.
 */
@Component
class ReplacingFeatures {

    private final Layers layers;
    private final StagedFeatures staged;
    private final FeatureChanges changes;

    ReplacingFeatures(Layers layers, StagedFeatures staged, FeatureChanges changes) {
        this.layers = layers;
        this.staged = staged;
        this.changes = changes;
    }

    /** @throws UnfitFeature if one of them is not what the layer says of its features, or an id stands twice */
    @Transactional
    public Difference replace(Layer layer, Stream<MapFeature> features, Author author) {
        Layer locked = layers.lock(layer.number());
        staged.take(features.map(feature -> FeatureRow.of(feature, locked.facts())));
        String twice = staged.firstDouble();
        if (twice != null) {
            throw new UnfitFeature(twice, "its id stands twice");
        }
        Difference difference = changes.replaceByStaged(locked, author);
        if (!difference.none()) {
            layers.contentChanged(layer.number());
        }
        return difference;
    }
}
