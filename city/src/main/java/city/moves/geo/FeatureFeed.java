package city.moves.geo;

import city.moves.platform.places.MapFeature;
import org.jspecify.annotations.Nullable;

/** Features that come one after the other, such as from a file, and are never in memory together. */
@FunctionalInterface
public interface FeatureFeed {

    void giveTo(Taker taker);

    /** Takes one feature after the other. */
    @FunctionalInterface
    interface Taker {

        /** @param stored the geometry in the layer's own system, if it is given in that; null to have it reckoned */
        void take(MapFeature feature, byte @Nullable [] stored);
    }
}
