package city.moves.engines.geoformats;

import java.io.StringWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The attributes of a feature; objects and lists within them are kept as their JSON. */
final class GeoJsonProperties {
    private final JsonParser parser;
    private final JsonFactory factory;

    GeoJsonProperties(JsonParser parser, JsonFactory factory) {
        this.parser = parser;
        this.factory = factory;
    }

    /** From the opening brace to the closing one; anything but an object has none. */
    void readInto(Map<String, @Nullable Object> properties, int most) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            Object value = value(parser.nextToken());
            if (properties.size() < most) {
                properties.put(name, value);
            }
        }
    }

    private @Nullable Object value(JsonToken token) {
        return switch (token) {
            case VALUE_STRING -> parser.getString();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT -> whole(parser.getString());
            case VALUE_NUMBER_FLOAT -> number(parser.getDoubleValue());
            case START_OBJECT, START_ARRAY -> json();
            default -> null;
        };
    }

    private static Object whole(String digits) {
        try {
            return Long.valueOf(digits);
        } catch (NumberFormatException e) {
            return digits;
        }
    }

    private static @Nullable Object number(double value) {
        return Double.isFinite(value) ? value : null;
    }

    private String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = factory.createGenerator(ObjectWriteContext.empty(), text)) {
            generator.copyCurrentStructure(parser);
        }
        return text.toString();
    }
}
