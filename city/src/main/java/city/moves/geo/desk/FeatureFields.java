package city.moves.geo.desk;

import city.moves.geo.Feature;
import city.moves.geo.FeatureDraft;
import city.moves.geo.GivenGeometry;
import city.moves.geo.Layer;
import city.moves.geo.LayerFacts;
import city.moves.geo.LayerProperty;
import city.moves.geo.PropertyValues;
import city.moves.platform.values.Refusal;
import city.moves.platform.web.Form;
import city.moves.platform.web.Formats;
import city.moves.platform.web.Language;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A feature as a form shows it, and what somebody made of it there. What nobody touched stays as it is to the last digit,
 * also where the form shows less of it.
 */
final class FeatureFields {

    static final int LONGEST_LINE = 80;
    static final String YES = "ja";
    static final String NO = "nein";
    static final String UNKNOWN = "";

    private static final int LONGEST_TEXT = 10_000;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d.M.uuuu H:mm[:ss]").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm");
    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm:ss");
    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    private final LayerFacts layer;

    FeatureFields(Layer layer) {
        this.layer = layer.facts();
    }

    /** The field of a property. */
    static String name(LayerFacts layer, LayerProperty property) {
        return "e" + layer.properties().indexOf(property);
    }

    /** What the form shows; null for a feature that is not there yet. */
    Map<String, String> of(@Nullable Feature feature) {
        Map<String, String> fields = new LinkedHashMap<>(PlaceFields.of(feature, layer));
        Map<String, Object> values = feature == null ? Map.of() : values(feature);
        layer.properties().forEach(property -> fields.put(name(layer, property),
                text(values.get(property.name()))));
        return fields;
    }

    private Map<String, Object> values(Feature feature) {
        return PropertyValues.read(MAPPER.readTree(feature.properties()), layer, new ArrayList<>());
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Boolean truth -> truth ? YES : NO;
            case LocalDate day -> new Formats(Language.DE).typed(day);
            case Instant moment -> text(moment.atZone(Formats.CITY_TIME));
            case Double number -> BigDecimal.valueOf(number).stripTrailingZeros().toPlainString().replace('.', ',');
            default -> value.toString();
        };
    }

    private static String text(ZonedDateTime moment) {
        return (moment.getSecond() == 0 ? TO_THE_MINUTE : TO_THE_SECOND).format(moment);
    }

    /**
     * What somebody wants the feature to be; the form has errors if it cannot be.
     *
     * @param seen the feature as the person saw it, with its geometry in the layer's own system; null for a new one
     */
    FeatureDraft read(Form form, @Nullable Feature seen) {
        Map<String, String> shown = of(seen);
        Map<String, Object> before = seen == null ? Map.of() : values(seen);
        Map<String, Object> values = new LinkedHashMap<>();
        for (LayerProperty property : layer.properties()) {
            String field = name(layer, property);
            Object value = same(form.value(field), shown.get(field)) ? before.get(property.name())
                    : read(form, field, property);
            if (value != null) {
                values.put(property.name(), value);
            }
        }
        checkTime(form, values);
        if (seen != null && PlaceFields.same(PlaceFields.typed(form), PlaceFields.of(seen, layer))) {
            return new FeatureDraft(seen.geometry(), seen.stored(), values);
        }
        GivenGeometry place = PlaceFields.read(form, layer);
        return new FeatureDraft(place.geometry(), place.stored(), values);
    }

    /** Browsers send the ends of lines in a way of their own. */
    static boolean same(String typed, @Nullable String shown) {
        return shown != null && typed.replace("\r\n", "\n").strip().equals(shown.replace("\r\n", "\n").strip());
    }

    private static @Nullable Object read(Form form, String field, LayerProperty property) {
        return switch (property.type()) {
            case STRING -> form.text(field, LONGEST_TEXT).isEmpty() ? null : form.text(field, LONGEST_TEXT);
            case INTEGER -> whole(form, field);
            case NUMBER -> number(form, field);
            case BOOLEAN -> switch (form.value(field)) {
                case YES -> true;
                case NO -> false;
                default -> null;
            };
            case DATE -> form.day(field);
            case TIMESTAMP -> moment(form, field);
        };
    }

    private static @Nullable Object whole(Form form, String field) {
        BigDecimal number = form.decimal(field);
        if (number == null) {
            return null;
        }
        if (number.stripTrailingZeros().scale() > 0 || number.abs().compareTo(MOST) > 0) {
            form.refuse(field, "web.form.no-number");
            return null;
        }
        return number.longValueExact();
    }

    private static @Nullable Object number(Form form, String field) {
        BigDecimal number = form.decimal(field);
        return number == null ? null : (Object) number.doubleValue();
    }

    private static @Nullable Object moment(Form form, String field) {
        String typed = form.value(field).strip();
        if (typed.isEmpty()) {
            return null;
        }
        try {
            LocalDateTime moment = LocalDateTime.parse(typed, MOMENT);
            if (moment.getYear() >= FIRST_YEAR && moment.getYear() <= LAST_YEAR) {
                return moment.atZone(Formats.CITY_TIME).toInstant();
            }
        } catch (DateTimeException unreadable) {
            form.refuse(field, "geo.desk.feature.no-moment");
            return null;
        }
        form.refuse(field, "geo.desk.feature.no-moment");
        return null;
    }

    private void checkTime(Form form, Map<String, Object> values) {
        List<Refusal> backwards = new ArrayList<>();
        PropertyValues.checkTime(values, layer, backwards);
        if (!backwards.isEmpty()) {
            layer.property(layer.time().until()).ifPresent(until ->
                    form.refuse(name(layer, until), "geo.ogc.body.time"));
        }
    }
}
