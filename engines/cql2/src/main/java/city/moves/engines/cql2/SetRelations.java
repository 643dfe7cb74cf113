package city.moves.engines.cql2;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Arrays as sets (clause 7.9). An unknown element makes unknown what depends on it, and nothing else. */
final class SetRelations {
    private SetRelations() {}

    static Truth relate(ArrayFunction relation, List<? extends @Nullable Object> left,
            List<? extends @Nullable Object> right) {
        return switch (relation) {
            case A_CONTAINS -> contains(left, right);
            case A_CONTAINEDBY -> contains(right, left);
            case A_EQUALS -> contains(left, right).and(contains(right, left));
            case A_OVERLAPS -> overlaps(left, right);
        };
    }

    private static Truth contains(Collection<? extends @Nullable Object> whole,
            Collection<? extends @Nullable Object> part) {
        Set<@Nullable Object> elements = elements(whole);
        Truth all = Truth.TRUE;
        for (Object element : part) {
            all = all.and(isIn(elements, element));
        }
        return all;
    }

    private static Truth overlaps(Collection<? extends @Nullable Object> left,
            Collection<? extends @Nullable Object> right) {
        Set<@Nullable Object> elements = elements(left);
        Truth any = Truth.FALSE;
        for (Object element : right) {
            any = any.or(isIn(elements, element));
        }
        return any;
    }

    private static Truth isIn(Set<@Nullable Object> elements, @Nullable Object element) {
        if (element == null) {
            return elements.isEmpty() ? Truth.FALSE : Truth.UNKNOWN;
        }
        if (elements.contains(comparable(element))) {
            return Truth.TRUE;
        }
        return elements.contains(null) ? Truth.UNKNOWN : Truth.FALSE;
    }

    private static Set<@Nullable Object> elements(Collection<? extends @Nullable Object> values) {
        Set<@Nullable Object> elements = new HashSet<>();
        for (Object value : values) {
            elements.add(value == null ? null : comparable(value));
        }
        return elements;
    }

    /** A form in which equal values are equal objects. */
    private static Object comparable(Object value) {
        return switch (value) {
            case BigDecimal number -> number.stripTrailingZeros();
            case Geometry geometry -> geometry.norm();
            case Collection<?> nested -> elements(nested);
            default -> value;
        };
    }
}
