package city.moves.engines.cql2;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.json.JsonMapper;

/** Properties of a row as a layer stores them. */
final class PropertiesAsJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private PropertiesAsJson() {}

    static String of(Map<String, Object> row) {
        Map<String, Object> properties = new TreeMap<>();
        row.forEach((name, value) -> {
            if (!(value instanceof Geometry)) {
                properties.put(name, plain(value));
            }
        });
        return MAPPER.writeValueAsString(properties);
    }

    private static Object plain(Object value) {
        return switch (value) {
            case List<?> list -> {
                List<Object> plain = new ArrayList<>();
                list.forEach(element -> plain.add(plain(element)));
                yield plain;
            }
            case null -> null;
            case String text -> text;
            case Number number -> number;
            case Boolean truth -> truth;
            default -> value.toString();
        };
    }
}
