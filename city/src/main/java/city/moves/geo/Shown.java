package city.moves.geo;

import city.moves.engines.tiles.coordinates.Crs;
import city.moves.engines.tiles.coordinates.Transformation;
import city.moves.engines.tiles.geometry.Wkb;
import city.moves.platform.places.GeometryKind;
import city.moves.platform.places.PropertyType;
import city.moves.platform.web.Language;
import city.moves.platform.web.Page;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A feature as people read it. */
public record Shown(Layer layer, Feature feature, JsonNode properties) {

    /** What stands where nothing is known. */
    public static final String UNKNOWN = "–";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    public static Shown of(Layer layer, Feature feature) {
        return new Shown(layer, feature, MAPPER.readTree(feature.properties()));
    }

    public String id() {
        return feature.id();
    }

    /** Its first text, which is its name in most layers; else its id. */
    public String name() {
        return layer.facts().properties().stream().filter(property -> property.type() == PropertyType.STRING)
                .map(property -> properties.path(property.name()).asString(""))
                .findFirst().filter(text -> !text.isBlank()).orElse(feature.id());
    }

    public String value(LayerProperty property, Page page) {
        JsonNode value = properties.get(property.name());
        if (value == null || value.isNull()) {
            return UNKNOWN;
        }
        return switch (property.type()) {
            case STRING -> value.asString();
            case INTEGER -> page.formats().number(value.asLong());
            case NUMBER -> page.formats().decimal(value.asDouble(), Math.clamp(value.decimalValue().scale(), 0, 6));
            case BOOLEAN -> page.text(value.asBoolean() ? "geo.ogc.yes" : "geo.ogc.no");
            case DATE -> day(value.asString(), page);
            case TIMESTAMP -> moment(value.asString(), page);
        };
    }

    private static String day(String text, Page page) {
        try {
            return page.formats().day(LocalDate.parse(text));
        } catch (DateTimeParseException other) {
            return text;
        }
    }

    private static String moment(String text, Page page) {
        try {
            return page.formats().moment(Instant.parse(text));
        } catch (DateTimeParseException other) {
            return text;
        }
    }

    /** The place of a point as numbers in the order of the system's axes, else how many corners there are. */
    public String place(Crs crs, Page page) {
        byte[] geometry = feature.geometry();
        if (geometry == null) {
            return UNKNOWN;
        }
        int corners = Wkb.vertices(geometry);
        return corners == 1 && layer.facts().geometry() == GeometryKind.POINT ? point(geometry, crs, page.language())
                : page.count("geo.ogc.corners", corners);
    }

    private static String point(byte[] geometry, Crs crs, Language language) {
        double[] pair = new double[2];
        Wkb.box(Wkb.transform(geometry, Transformation.between(Crs.CRS84, crs))).ifPresent(box -> {
            pair[0] = box.west();
            pair[1] = box.south();
        });
        String east = rounded(pair[0], crs);
        String north = rounded(pair[1], crs);
        String point = crs.northFirst() ? north + ", " + east : east + ", " + north;
        return language == Language.DE ? point.replace(", ", " / ").replace('.', ',') : point;
    }

    private static String rounded(double number, Crs crs) {
        return BigDecimal.valueOf(number).setScale(crs.digits(), RoundingMode.HALF_UP).stripTrailingZeros()
                .toPlainString();
    }
}
