package city.moves.geo;

import city.moves.engines.cql2.Row;
import city.moves.platform.places.PropertyType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a filter asks of one feature, read when it is asked. */
final class FeatureValues implements Row {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private final LayerFacts layer;
    private final Feature feature;
    private final WKBReader reader;
    private @Nullable JsonNode properties;

    FeatureValues(LayerFacts layer, Feature feature, WKBReader reader) {
        this.layer = layer;
        this.feature = feature;
        this.reader = reader;
    }

    @Override
    public @Nullable Object value(String name) {
        Optional<LayerProperty> property = layer.property(name);
        return property.isEmpty() ? geometry() : value(property.get());
    }

    private @Nullable Object geometry() {
        try {
            return feature.geometry() == null ? null : reader.read(feature.geometry());
        } catch (ParseException damaged) {
            throw new IllegalStateException("a geometry that was kept cannot be read", damaged);
        }
    }

    private @Nullable Object value(LayerProperty property) {
        if (properties == null) {
            properties = MAPPER.readTree(feature.properties());
        }
        JsonNode value = properties.get(property.name());
        return value == null || value.isNull() ? null : value(value, property.type());
    }

    private static Object value(JsonNode value, PropertyType type) {
        return switch (type) {
            case STRING -> value.stringValue();
            case INTEGER, NUMBER -> value.decimalValue();
            case BOOLEAN -> value.booleanValue();
            case DATE -> LocalDate.parse(value.stringValue());
            case TIMESTAMP -> Instant.parse(value.stringValue());
        };
    }
}
