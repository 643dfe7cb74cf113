package city.moves.engines.cql2;

import org.jspecify.annotations.Nullable;

/** One item whose membership in the result is asked. */
@FunctionalInterface
public interface Row {

    /**
     * The value of a queryable, {@code null} when unknown: {@link String}, any {@link Number}, {@link Boolean},
     * {@link java.time.LocalDate}, {@link java.time.Instant}, {@link Interval},
     * {@link org.locationtech.jts.geom.Geometry} or a {@link java.util.List} of these, as its type says.
     */
    @Nullable Object value(String property);
}
