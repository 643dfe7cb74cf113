package city.moves.geo;

import java.util.List;

/** The order in which features are wanted; what is equal in it stands in the order in which it came. */
public record FeatureOrder(List<By> by) {

    /** As they came. */
    public static final FeatureOrder NONE = new FeatureOrder(List.of());

    /** A property after which they stand; those without it stand last. */
    public record By(LayerProperty property, boolean descending) {}

    public FeatureOrder {
        by = List.copyOf(by);
    }

    boolean none() {
        return by.isEmpty();
    }
}
