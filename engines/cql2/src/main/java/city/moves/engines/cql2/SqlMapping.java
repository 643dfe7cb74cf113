package city.moves.engines.cql2;

import java.util.Map;
import java.util.Optional;

/**
 * Where a database keeps the queryables. A fragment must give exactly the value that the {@link Row} gives, NULL for
 * {@code null}, as {@code text}, {@code numeric} (or an integer type), {@code boolean}, {@code date} or {@code timestamptz}
 * by the type of the property; numbers have at most 500 digits before and behind the point, instants at most microseconds.
 * The fragment of a geometry, an array or an interval is only asked whether it is NULL. What is not mapped is decided in
 * memory.
 *
 * @param values expressions by property
 * @param boxes expressions of type {@code box} by geometry property; a box contains its geometry, and none of them is NULL
 *     where the geometry is neither unknown nor empty
 */
public record SqlMapping(Map<String, SqlFragment> values, Map<String, SqlFragment> boxes) {
    public SqlMapping {
        values = Map.copyOf(values);
        boxes = Map.copyOf(boxes);
    }

    Optional<SqlFragment> value(String property) {
        return Optional.ofNullable(values.get(property));
    }

    Optional<SqlFragment> box(String property) {
        return Optional.ofNullable(boxes.get(property));
    }
}
