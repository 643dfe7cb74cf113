package city.moves.geo;

import city.moves.platform.web.Page;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What the colours of a layer mean, for those to whom staff gave a meaning. */
public final class Legend {

    private Legend() {}

    /**
     * A colour and what it stands for.
     *
     * @param sign   the class of its swatch
     * @param german true if the words are the city's own, and so in German
     */
    public record Entry(String sign, String words, boolean german) {}

    /** Nothing if all features have the same colour, or the city chose the colours. */
    public static List<Entry> of(Layer layer, Page page) {
        return switch (layer.style()) {
            case LayerStyle.ByCategory by -> byCategory(by, page);
            case LayerStyle.ByNumber by -> byNumber(by, page);
            case LayerStyle.Plain _ -> List.of();
            case null -> List.of();
        };
    }

    private static List<Entry> byCategory(LayerStyle.ByCategory by, Page page) {
        List<Entry> entries = new ArrayList<>();
        by.categories().forEach(category -> entries.add(new Entry(sign(category.colour()),
                words(category.value(), page), category.value() instanceof String)));
        entries.add(new Entry(sign(0), page.text("geo.map.others"), false));
        return entries;
    }

    private static List<Entry> byNumber(LayerStyle.ByNumber by, Page page) {
        List<Entry> entries = new ArrayList<>();
        List<String> limits = by.limits().stream().map(limit -> number(limit, page)).toList();
        for (int step = 0; step <= limits.size(); step++) {
            entries.add(new Entry(sign(-1 - step), step == 0 ? page.text("geo.map.below", limits.getFirst())
                    : step == limits.size() ? page.text("geo.map.from", limits.getLast())
                    : page.text("geo.map.between", limits.get(step - 1), limits.get(step)), false));
        }
        entries.add(new Entry(sign(0), page.text("geo.map.unknown"), false));
        return entries;
    }

    /** The class of a swatch in the colour of a tone. */
    public static String sign(int tone) {
        return "mv-swatch--" + (tone == 0 ? "others" : tone < 0 ? "step-" + -tone : String.valueOf(tone));
    }

    /** A value as people read it. */
    public static String words(Object value, Page page) {
        return switch (value) {
            case Boolean truth -> page.text(truth ? "geo.ogc.yes" : "geo.ogc.no");
            case Long whole -> page.formats().number(whole);
            default -> value.toString();
        };
    }

    private static String number(double number, Page page) {
        return page.formats().decimal(number, Math.clamp(BigDecimal.valueOf(number).stripTrailingZeros()
                .scale(), 0, 6));
    }
}
