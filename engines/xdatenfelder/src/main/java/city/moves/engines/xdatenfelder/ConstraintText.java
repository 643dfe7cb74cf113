package city.moves.engines.xdatenfelder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A constraint in the two ways in which files say it: a JSON object of strings, or attributes. */
final class ConstraintText {
    static final List<String> KEYS = List.of("minLength", "maxLength", "minValue", "maxValue", "pattern");
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST_LENGTH = 9;

    private ConstraintText() {}

    /** A text that is not wholly understood stays as the remark of the constraint. */
    static Constraint ofJson(String text) {
        JsonNode node = tree(text);
        if (!(node instanceof ObjectNode object)) {
            return of(key -> null, text);
        }
        boolean understood = object.properties().stream()
                .allMatch(entry -> isUnderstood(entry.getKey(), entry.getValue()));
        return of(key -> object.get(key) != null && isUnderstood(key, object.get(key)) ? object.get(key).asString() : null,
                understood ? null : text);
    }

    static Constraint ofAttributes(Map<String, String> attributes, @Nullable String remark) {
        return of(attributes::get, remark);
    }

    static boolean isUnderstood(String key, String value) {
        return KEYS.contains(key) && (!key.endsWith("Length") || isLength(value));
    }

    static Map<String, String> values(Constraint constraint) {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "minLength", constraint.minLength());
        put(values, "maxLength", constraint.maxLength());
        put(values, "minValue", constraint.minValue());
        put(values, "maxValue", constraint.maxValue());
        put(values, "pattern", constraint.pattern());
        return values;
    }

    static String json(Constraint constraint) {
        return JSON.writeValueAsString(values(constraint));
    }

    private static void put(Map<String, String> values, String key, @Nullable Object value) {
        if (value != null) {
            values.put(key, value.toString());
        }
    }

    private static @Nullable JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException notJson) {
            return null;
        }
    }

    private static boolean isUnderstood(String key, JsonNode value) {
        return value.isString() && isUnderstood(key, value.asString());
    }

    private static boolean isLength(String value) {
        return !value.isEmpty() && value.length() <= LONGEST_LENGTH && value.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static Constraint of(Function<String, @Nullable String> value, @Nullable String remark) {
        return new Constraint(length(value.apply("minLength")), length(value.apply("maxLength")), value.apply("minValue"),
                value.apply("maxValue"), value.apply("pattern"), remark);
    }

    private static @Nullable Integer length(@Nullable String value) {
        return value == null || !isLength(value) ? null : Integer.valueOf(value);
    }
}
