package city.moves.geo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The style of a layer as the table keeps it. */
final class StyleJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private StyleJson() {}

    static @Nullable String write(@Nullable LayerStyle style) {
        if (style == null) {
            return null;
        }
        ObjectNode json = MAPPER.createObjectNode().put("size", style.size());
        switch (style) {
            case LayerStyle.Plain plain -> json.put("colour", plain.colour());
            case LayerStyle.ByCategory by -> {
                ArrayNode categories = json.put("property", by.property()).putArray("categories");
                by.categories().forEach(category -> categories.addObject().putPOJO("value", category.value())
                        .put("colour", category.colour()));
            }
            case LayerStyle.ByNumber by -> {
                ArrayNode limits = json.put("property", by.property()).putArray("limits");
                by.limits().forEach(limits::add);
            }
        }
        return MAPPER.writeValueAsString(json);
    }

    static @Nullable LayerStyle read(@Nullable String text) {
        if (text == null) {
            return null;
        }
        JsonNode json = MAPPER.readTree(text);
        int size = json.get("size").asInt();
        if (json.has("colour")) {
            return new LayerStyle.Plain(json.get("colour").asInt(), size);
        }
        String property = json.get("property").asString();
        if (json.has("limits")) {
            List<Double> limits = new ArrayList<>();
            json.get("limits").forEach(limit -> limits.add(limit.asDouble()));
            return new LayerStyle.ByNumber(property, limits, size);
        }
        List<LayerStyle.Category> categories = new ArrayList<>();
        json.get("categories").forEach(category -> categories.add(
                new LayerStyle.Category(value(category.get("value")), category.get("colour").asInt())));
        return new LayerStyle.ByCategory(property, categories, size);
    }

    /** A text, a truth or a number, whole if it is. */
    static Object value(JsonNode value) {
        return value.isBoolean() ? value.booleanValue()
                : value.isIntegralNumber() ? (Object) value.longValue()
                : value.isNumber() ? (Object) value.doubleValue() : value.asString("");
    }
}
