package city.moves.geo.desk;

import city.moves.geo.Layer;
import city.moves.geo.LayerProperty;
import city.moves.geo.LayerStyle;
import city.moves.geo.PropertyCounts;
import city.moves.platform.places.PropertyType;
import city.moves.platform.web.Form;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a layer is drawn, as fields of a form and back. */
@Component
class StyleForm {

    static final String BY = "nach";
    static final String AUTO = "";
    static final String PLAIN = "eine";
    static final String CATEGORY = "k-";
    static final String NUMBER = "z-";
    static final String COLOUR = "farbe";
    static final String SIZE = "groesse";
    /** As many values as may have a colour of their own. */
    static final int MOST_VALUES = 12;
    static final int LIMITS = LayerStyle.STEPS - 1;

    private static final int LONGEST_VALUE = 100;

    private final PropertyCounts counts;

    StyleForm(PropertyCounts counts) {
        this.counts = counts;
    }

    /**
     * What can be chosen for one way of drawing.
     *
     * @param property by which features are told apart; null for none
     * @param values   the most frequent ones, if each gets a colour
     * @param more     true if there are values that are not listed
     */
    record Choice(String by, @Nullable LayerProperty property, List<PropertyCounts.Counted> values, boolean more) {

        boolean isCategory() {
            return by.startsWith(CATEGORY);
        }

        boolean isNumber() {
            return by.startsWith(NUMBER);
        }

        String field(PropertyCounts.Counted value) {
            return "wert-" + values.indexOf(value);
        }
    }

    /** The ways in which a layer may be drawn. */
    static List<String> ways(Layer layer) {
        List<String> ways = new ArrayList<>(List.of(AUTO, PLAIN));
        List<LayerProperty> properties = layer.facts().properties();
        for (int i = 0; i < properties.size(); i++) {
            PropertyType type = properties.get(i).type();
            if (type == PropertyType.STRING || type == PropertyType.BOOLEAN || type == PropertyType.INTEGER) {
                ways.add(CATEGORY + i);
            }
            if (type == PropertyType.INTEGER || type == PropertyType.NUMBER) {
                ways.add(NUMBER + i);
            }
        }
        return ways;
    }

    /** The property of a way; empty for one without. */
    static Optional<LayerProperty> property(Layer layer, String way) {
        return way.startsWith(CATEGORY) || way.startsWith(NUMBER)
                ? Optional.of(layer.facts().properties().get(Integer.parseInt(way.substring(2)))) : Optional.empty();
    }

    /** The way in which the layer is drawn now. */
    static String way(Layer layer) {
        return switch (layer.style()) {
            case null -> AUTO;
            case LayerStyle.Plain _ -> PLAIN;
            case LayerStyle.ByCategory by -> way(layer, CATEGORY, by.property());
            case LayerStyle.ByNumber by -> way(layer, NUMBER, by.property());
        };
    }

    private static String way(Layer layer, String kind, String property) {
        return ways(layer).stream().filter(way -> way.startsWith(kind)
                && property(layer, way).filter(one -> one.name().equals(property)).isPresent()).findFirst().orElse(AUTO);
    }

    Choice choice(Layer layer, String way) {
        LayerProperty property = property(layer, way).orElse(null);
        if (property == null || way.startsWith(NUMBER)) {
            return new Choice(way, property, List.of(), false);
        }
        List<PropertyCounts.Counted> values = counts.values(layer, property, MOST_VALUES + 1).stream()
                .filter(value -> value.value().toString().length() <= LONGEST_VALUE).toList();
        return new Choice(way, property, values.subList(0, Math.min(MOST_VALUES, values.size())),
                values.size() > MOST_VALUES);
    }

    /** The fields as they are stored, or as they would be good to begin with. */
    Map<String, String> shown(Layer layer, Choice choice) {
        LayerStyle style = choice.by().equals(way(layer)) ? layer.style() : null;
        Map<String, String> fields = new LinkedHashMap<>(Map.of(BY, choice.by(), "version",
                String.valueOf(layer.version()), SIZE, String.valueOf(style == null ? 1 : style.size()),
                COLOUR, style instanceof LayerStyle.Plain plain ? String.valueOf(plain.colour()) : "1"));
        for (int i = 0; i < choice.values().size(); i++) {
            int usual = i < LayerStyle.COLOURS ? i + 1 : 0;
            fields.put("wert-" + i, String.valueOf(style == null ? usual
                    : LayerStyle.tone(style, choice.values().get(i).value())));
        }
        if (choice.isNumber()) {
            List<Double> limits = style instanceof LayerStyle.ByNumber by ? by.limits()
                    : counts.quarters(layer, Objects.requireNonNull(choice.property()));
            for (int i = 0; i < Math.min(LIMITS, limits.size()); i++) {
                fields.put(limit(i), BigDecimal.valueOf(limits.get(i)).stripTrailingZeros().toPlainString()
                        .replace('.', ','));
            }
        }
        return fields;
    }

    static String limit(int place) {
        return "grenze-" + (place + 1);
    }

    /** The style that was chosen, null for none of one's own; the form has errors if something is wrong. */
    static @Nullable LayerStyle read(Form form, Choice choice) {
        if (choice.by().equals(AUTO)) {
            return null;
        }
        int size = number(form, SIZE, 1, LayerStyle.SIZES);
        if (choice.property() == null) {
            return new LayerStyle.Plain(number(form, COLOUR, 1, LayerStyle.COLOURS), size);
        }
        return choice.isCategory() ? byCategory(form, choice, choice.property(), size)
                : byNumber(form, choice.property(), size);
    }

    private static LayerStyle byCategory(Form form, Choice choice, LayerProperty property, int size) {
        List<LayerStyle.Category> categories = new ArrayList<>();
        for (PropertyCounts.Counted value : choice.values()) {
            int colour = number(form, choice.field(value), 0, LayerStyle.COLOURS);
            if (colour > 0) {
                categories.add(new LayerStyle.Category(value.value(), colour));
            }
        }
        if (categories.isEmpty() && !form.hasErrors()) {
            form.refuse(BY, "geo.desk.style.no-value");
        }
        return new LayerStyle.ByCategory(property.name(), categories, size);
    }

    private static LayerStyle byNumber(Form form, LayerProperty property, int size) {
        List<Double> limits = new ArrayList<>();
        for (int i = 0; i < LIMITS; i++) {
            BigDecimal limit = form.decimal(limit(i));
            if (limit != null && !limits.isEmpty() && limit.doubleValue() <= limits.getLast()) {
                form.refuse(limit(i), "geo.desk.style.not-rising");
            } else if (limit != null) {
                limits.add(limit.doubleValue());
            }
        }
        if (limits.isEmpty() && form.error(limit(0)) == null) {
            form.refuse(limit(0), "geo.desk.style.no-limit");
        }
        return new LayerStyle.ByNumber(property.name(), limits, size);
    }

    private static int number(Form form, String field, int smallest, int largest) {
        Integer number = form.required(field, "web.form.no-choice", form.number(field, smallest, largest));
        return number == null ? smallest : number;
    }
}
