package city.moves.geo.tiles;

import city.moves.geo.Feature;
import city.moves.geo.Layer;
import city.moves.geo.LayerProperty;
import city.moves.platform.places.PropertyType;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the tiles of a layer tell of each feature: its id, by which all the rest is read, and its first properties. */
public final class TileProperties {

    /** The feature's id in addresses. A property of the layer with the same name stays away. */
    public static final String ID = "id";

    private static final int MOST = 16;
    private static final int LONGEST_TEXT = 100;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private TileProperties() {}

    /** The first ones, and the one by which the layer is coloured. */
    public static List<LayerProperty> of(Layer layer) {
        List<LayerProperty> all = layer.facts().properties().stream()
                .filter(property -> !property.name().equals(ID)).toList();
        String needed = layer.style() == null ? "" : layer.style().byProperty();
        return IntStream.range(0, all.size()).filter(i -> i < MOST || all.get(i).name().equals(needed))
                .mapToObj(all::get).toList();
    }

    /** What features are called by: the first text. */
    public static Optional<LayerProperty> name(Layer layer) {
        return of(layer).stream().filter(property -> property.type() == PropertyType.STRING).findFirst();
    }

    /** The values in the order of the properties, without the id. A long text stays away, so that tiles stay small. */
    static @Nullable Object[] values(Feature feature, List<LayerProperty> properties) {
        JsonNode known = MAPPER.readTree(feature.properties());
        @Nullable Object[] values = new Object[properties.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(known.get(properties.get(i).name()));
        }
        return values;
    }

    private static @Nullable Object value(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        if (value.isNumber()) {
            return value.isIntegralNumber() ? (Object) value.longValue() : (Object) value.doubleValue();
        }
        String text = value.asString();
        return text.length() > LONGEST_TEXT ? null : text;
    }
}
