package city.moves.engines.cql2;

import java.util.Locale;

/** {@code spatialFunction}, clause 7.7: relations of the dimensionally extended nine-intersection model. */
public enum SpatialFunction {
    S_INTERSECTS, S_EQUALS, S_DISJOINT, S_TOUCHES, S_WITHIN, S_OVERLAPS, S_CROSSES, S_CONTAINS;

    /** As the JSON encoding writes it. */
    public String operation() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The relation in which the second geometry stands to the first one when the first stands in this one to it. */
    SpatialFunction converse() {
        return switch (this) {
            case S_WITHIN -> S_CONTAINS;
            case S_CONTAINS -> S_WITHIN;
            case S_INTERSECTS, S_EQUALS, S_DISJOINT, S_TOUCHES, S_OVERLAPS, S_CROSSES -> this;
        };
    }
}
