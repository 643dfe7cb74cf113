package city.moves.geo;

import city.moves.engines.geoformats.SourceDescription.Column;
import city.moves.engines.geoformats.SourceDescription.ColumnType;
import city.moves.engines.tiles.coordinates.Crs;
import city.moves.engines.tiles.coordinates.Transformation;
import city.moves.engines.tiles.geometry.Wkb;
import city.moves.platform.places.PropertyType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Features of a layer as records of a file, in the layer's own system, their id before the properties. */
final class LayerRecords {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final LayerFacts layer;
    private final String id;
    private final Transformation toOwn;
    private long count;

    LayerRecords(LayerFacts layer) {
        this.layer = layer;
        this.id = layer.properties().stream().anyMatch(property -> property.name().equalsIgnoreCase("id"))
                ? "feature_id" : "id";
        this.toOwn = Transformation.between(Crs.CRS84, layer.storageCrs());
    }

    List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(new Column(id, ColumnType.TEXT)));
        layer.properties().forEach(property -> columns.add(new Column(property.name(), type(property.type()))));
        return columns;
    }

    city.moves.engines.geoformats.Feature of(Feature feature) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put(id, feature.id());
        JsonNode properties = MAPPER.readTree(feature.properties());
        layer.properties().forEach(property -> {
            JsonNode value = properties.get(property.name());
            values.put(property.name(), value == null || value.isNull() ? null : value(value, property.type()));
        });
        return new city.moves.engines.geoformats.Feature(++count, feature.id(), geometry(feature), values);
    }

    private byte @Nullable [] geometry(Feature feature) {
        return feature.stored() != null || feature.geometry() == null ? feature.stored()
                : Wkb.transform(feature.geometry(), toOwn);
    }

    private static Object value(JsonNode value, PropertyType type) {
        return switch (type) {
            case STRING, TIMESTAMP -> value.stringValue();
            case INTEGER -> value.longValue();
            case NUMBER -> value.doubleValue();
            case BOOLEAN -> value.booleanValue();
            case DATE -> LocalDate.parse(value.stringValue());
        };
    }

    private static ColumnType type(PropertyType type) {
        return switch (type) {
            case STRING -> ColumnType.TEXT;
            case INTEGER -> ColumnType.INTEGER;
            case NUMBER -> ColumnType.NUMBER;
            case BOOLEAN -> ColumnType.TRUTH;
            case DATE -> ColumnType.DATE;
            case TIMESTAMP -> ColumnType.TIME;
        };
    }
}
