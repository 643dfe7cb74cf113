package city.moves.geo;

import city.moves.platform.places.PropertyType;
import city.moves.platform.values.PlainText;
import city.moves.platform.values.Refusal;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the properties of a feature from JSON and says of each that does not fit what is wrong with it. */
public final class PropertyValues {

    private static final String PLACE = "/properties";

    private PropertyValues() {}

    /** The values that fit; what is null is not there. */
    public static Map<String, Object> read(@Nullable JsonNode object, LayerFacts layer, List<Refusal> refusals) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (object == null || object.isNull()) {
            return values;
        }
        if (!object.isObject()) {
            refusals.add(Refusal.ofField(PLACE, "geo.ogc.body.properties"));
            return values;
        }
        object.properties().forEach(member -> {
            Optional<LayerProperty> property = layer.property(member.getKey());
            if (property.isEmpty()) {
                refusals.add(Refusal.ofField(pointer(member.getKey()), "geo.ogc.body.unknown-property", member.getKey()));
            } else if (!member.getValue().isNull()) {
                value(member.getValue(), property.get().type()).ifPresentOrElse(
                        value -> values.put(member.getKey(), value),
                        () -> refusals.add(Refusal.ofField(pointer(member.getKey()),
                                "geo.ogc.property.unfit." + property.get().type(), member.getKey())));
            }
        });
        return values;
    }

    /** Nothing ends before it begins. */
    public static void checkTime(Map<String, Object> properties, LayerFacts layer, List<Refusal> refusals) {
        try {
            FeatureRow.time(properties, layer);
        } catch (IllegalArgumentException backwards) {
            refusals.add(Refusal.ofField(pointer(layer.time().until()), "geo.ogc.body.time"));
        }
    }

    /** Where a property stands in a feature, by RFC 6901. */
    static String pointer(String property) {
        return PLACE + "/" + property.replace("~", "~0").replace("/", "~1");
    }

    private static Optional<Object> value(JsonNode value, PropertyType type) {
        try {
            return Optional.ofNullable(switch (type) {
                case STRING -> value.isString() ? text(value.stringValue()) : null;
                case INTEGER -> isFinite(value) ? whole(value.decimalValue()) : null;
                case NUMBER -> isFinite(value) ? value.doubleValue() : null;
                case BOOLEAN -> value.isBoolean() ? value.booleanValue() : null;
                case DATE -> value.isString() && value.stringValue().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
                        ? LocalDate.parse(value.stringValue()) : null;
                case TIMESTAMP -> value.isString() && value.stringValue().matches("[0-9]{4}-.{10,30}Z")
                        ? Instant.parse(value.stringValue()) : null;
            });
        } catch (DateTimeException | ArithmeticException noSuchValue) {
            return Optional.empty();
        }
    }

    private static boolean isFinite(JsonNode value) {
        return value.isNumber() && Double.isFinite(value.doubleValue());
    }

    private static @Nullable Object whole(BigDecimal number) {
        return Math.abs((long) number.scale()) > 100 ? null : number.longValueExact();
    }

    private static @Nullable String text(String text) {
        boolean whole = text.codePoints().allMatch(point -> point != 0
                && !(point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE));
        return whole ? PlainText.of(text) : null;
    }
}
