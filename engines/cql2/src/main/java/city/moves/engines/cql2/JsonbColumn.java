package city.moves.engines.cql2;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Queryables that lie in one {@code jsonb} column under their own names, each as its JSON type; days and
 * instants are written as in a filter, with the years 0001 to 9999.
 */
public final class JsonbColumn {
    private JsonbColumn() {}

    /**
     * A fragment for every property that is not a geometry.
     *
     * @param column the column's name, as the caller's SQL knows it
     */
    public static Map<String, SqlFragment> values(String column, Queryables queryables) {
        Map<String, SqlFragment> values = new HashMap<>();
        for (String property : queryables.properties()) {
            Type type = queryables.type(property).orElseThrow();
            if (!(type instanceof GeometryType)) {
                values.put(property, new SqlFragment(expression(column, type), List.of(property)));
            }
        }
        return values;
    }

    private static String expression(String column, Type type) {
        String text = "(" + column + " ->> CAST(? AS text))";
        String wanted = switch (type) {
            case SimpleType.NUMBER, SimpleType.INTEGER -> "numeric";
            case SimpleType.BOOLEAN -> "boolean";
            case SimpleType.DATE -> "date";
            case SimpleType.TIMESTAMP -> "timestamptz";
            default -> "text";
        };
        return "CAST(" + text + " AS " + wanted + ")";
    }
}
