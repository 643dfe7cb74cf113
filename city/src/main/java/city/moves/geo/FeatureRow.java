package city.moves.geo;

import city.moves.engines.tiles.coordinates.Crs;
import city.moves.engines.tiles.coordinates.Transformation;
import city.moves.engines.tiles.geometry.Box;
import city.moves.engines.tiles.geometry.Wkb;
import city.moves.platform.places.MapFeature;
import city.moves.platform.places.PropertyType;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A feature as the table keeps it.
 *
 * @param boxes one, or two if it crosses the antimeridian, the western one first; none if it has no place
 */
record FeatureRow(String id, byte @Nullable [] geometry, byte @Nullable [] stored, List<Box> boxes, String properties,
        TimeSpan time) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_~-][A-Za-z0-9._~-]{0,199}");
    private static final JsonFactory JSON = new JsonFactory();

    static FeatureRow of(MapFeature feature, LayerFacts layer) {
        return of(feature, layer, null);
    }

    /** @param given the geometry in the layer's own system as somebody gave it; null to have it reckoned */
    static FeatureRow of(MapFeature feature, LayerFacts layer, byte @Nullable [] given) {
        if (!ID.matcher(feature.id()).matches()) {
            throw new UnfitFeature(feature.id(), "an id has letters, digits and - . _ ~ only");
        }
        List<Box> boxes = boxes(feature.geometry());
        byte[] geometry = boxes.isEmpty() ? null : feature.geometry();
        return new FeatureRow(feature.id(), geometry, given != null ? given : stored(geometry, layer.storageCrs()), boxes,
                properties(feature, layer), timeOf(feature, layer));
    }

    /** What is needed to know whether an id stands twice. */
    FeatureRow idAlone() {
        return new FeatureRow(id, null, null, List.of(), "{}", TimeSpan.NONE);
    }

    /** A geometry without a vertex is no place. */
    private static List<Box> boxes(byte @Nullable [] geometry) {
        List<Box> boxes = geometry == null ? List.of() : Wkb.boxes(geometry);
        return boxes.size() < 2 ? boxes : boxes.reversed();
    }

    private static byte @Nullable [] stored(byte @Nullable [] geometry, Crs crs) {
        return geometry == null || crs.equals(Crs.CRS84) ? null
                : Wkb.transform(geometry, Transformation.between(Crs.CRS84, crs));
    }

    private static String properties(MapFeature feature, LayerFacts layer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            for (Map.Entry<String, ?> property : feature.properties().entrySet()) {
                LayerProperty known = layer.property(property.getKey()).orElseThrow(() ->
                        new UnfitFeature(feature.id(), "its layer has no property " + property.getKey()));
                json.writeName(property.getKey());
                write(property.getValue(), known, feature.id(), json);
            }
            json.writeEndObject();
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static void write(Object value, LayerProperty property, String id, JsonGenerator json) {
        switch (value) {
            case String text when property.type() == PropertyType.STRING && text.indexOf('\0') < 0 ->
                    json.writeString(text);
            case Boolean truth when property.type() == PropertyType.BOOLEAN -> json.writeBoolean(truth);
            case Integer whole when property.type() != PropertyType.STRING -> writeWhole(whole, property, id, json);
            case Long whole -> writeWhole(whole, property, id, json);
            case Double number when property.type() == PropertyType.NUMBER && Double.isFinite(number) ->
                    json.writeNumber(number);
            case LocalDate day when property.type() == PropertyType.DATE && fits(day) ->
                    json.writeString(day.toString());
            case Instant moment when property.type() == PropertyType.TIMESTAMP
                    && fits(LocalDate.ofInstant(moment, ZoneOffset.UTC)) ->
                    json.writeString(moment.truncatedTo(ChronoUnit.MICROS).toString());
            default -> throw unfit(value, property, id);
        }
    }

    /** Years that are written with four digits, which every program reads. */
    private static boolean fits(LocalDate day) {
        return day.getYear() >= 1 && day.getYear() <= 9999;
    }

    private static void writeWhole(long whole, LayerProperty property, String id, JsonGenerator json) {
        if (property.type() != PropertyType.INTEGER && property.type() != PropertyType.NUMBER) {
            throw unfit(whole, property, id);
        }
        json.writeNumber(whole);
    }

    private static UnfitFeature unfit(Object value, LayerProperty property, String id) {
        return new UnfitFeature(id, property.name() + " is no " + property.type() + ": " + value);
    }

    private static TimeSpan timeOf(MapFeature feature, LayerFacts layer) {
        try {
            return time(feature.properties(), layer);
        } catch (IllegalArgumentException backwards) {
            throw new UnfitFeature(feature.id(), "it ends before it begins");
        }
    }

    /** @throws IllegalArgumentException if it ends before it begins */
    static TimeSpan time(Map<String, ?> properties, LayerFacts layer) {
        String until = layer.time().until().isEmpty() ? layer.time().from() : layer.time().until();
        return new TimeSpan(beginning(properties.get(layer.time().from())), end(properties.get(until)));
    }

    private static @Nullable Instant beginning(@Nullable Object value) {
        return value instanceof LocalDate day ? day.atStartOfDay(ZoneOffset.UTC).toInstant() : (Instant) value;
    }

    /** A day lasts until the last moment that the database can tell from the next day. */
    private static @Nullable Instant end(@Nullable Object value) {
        return value instanceof LocalDate day
                ? day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1_000) : (Instant) value;
    }
}
