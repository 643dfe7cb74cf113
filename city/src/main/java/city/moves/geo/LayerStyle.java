package city.moves.geo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How staff want a layer drawn. Colours are places in the palettes of the house, which hold by day and by night. */
public sealed interface LayerStyle {

    /** As many colours as can be told apart. */
    int COLOURS = 6;
    /** As many steps of one colour. */
    int STEPS = 4;
    int SIZES = 3;

    /** From 1, the usual one, to {@link #SIZES}: how wide lines and how large points are. */
    int size();

    /** The property by which features are told apart; empty for none. */
    default String byProperty() {
        return "";
    }

    /**
     * All features the same.
     *
     * @param colour from 1
     */
    record Plain(int colour, int size) implements LayerStyle {}

    /** A colour for each of some values of a property; all other features are grey. */
    record ByCategory(String property, List<Category> categories, int size) implements LayerStyle {

        public ByCategory {
            categories = List.copyOf(categories);
        }

        @Override
        public String byProperty() {
            return property;
        }
    }

    /**
     * A value and its colour.
     *
     * @param value  a text, a truth or a whole number
     * @param colour from 1
     */
    record Category(Object value, int colour) {}

    /**
     * The stronger the colour, the larger the number; what has none is grey.
     *
     * @param limits where the next step begins, rising
     */
    record ByNumber(String property, List<Double> limits, int size) implements LayerStyle {

        public ByNumber {
            limits = List.copyOf(limits);
        }

        @Override
        public String byProperty() {
            return property;
        }
    }

    /** The tone of a value: 0 for grey, from 1 a colour of the palette, from 1 in negative a step of one colour. */
    static int tone(@Nullable LayerStyle style, @Nullable Object value) {
        return switch (style) {
            case null -> 0;
            case Plain plain -> plain.colour();
            case ByCategory by -> by.categories().stream().filter(category -> category.value().equals(value))
                    .mapToInt(Category::colour).findFirst().orElse(0);
            case ByNumber by -> value instanceof Number number
                    ? -1 - (int) by.limits().stream().filter(limit -> number.doubleValue() >= limit).count() : 0;
        };
    }
}
