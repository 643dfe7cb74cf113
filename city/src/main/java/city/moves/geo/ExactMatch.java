package city.moves.geo;

import city.moves.engines.cql2.Matcher;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.io.WKBReader;

/** Whether a feature that the database found is wanted indeed. One thread uses it. */
final class ExactMatch {

    private final LayerFacts layer;
    private final @Nullable ExactPlace place;
    private final @Nullable Matcher condition;
    private final WKBReader reader = new WKBReader();

    ExactMatch(Layer layer, FeatureFilter filter) {
        this.layer = layer.facts();
        place = filter.everywhere() ? null : new ExactPlace(filter);
        condition = filter.condition() == null ? null
                : filter.condition().rest().map(rest -> rest.matcher()).orElse(null);
    }

    boolean matches(Feature feature) {
        return (place == null || feature.geometry() == null || place.touches(feature.geometry()))
                && (condition == null || condition.matches(new FeatureValues(layer, feature, reader)));
    }
}
