package city.moves.geo.ogc;

import city.moves.geo.FeatureOrder;
import city.moves.geo.Layer;
import city.moves.geo.LayerProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The parameter {@code sortby}: properties with a comma between them, each with + or - for its direction. */
final class Sorting {

    static final String PARAMETER = "sortby";

    private static final int MOST = 5;

    private Sorting() {}

    /** The properties by which a layer's features may be sorted. */
    static List<LayerProperty> sortables(Layer layer) {
        return layer.facts().queryables();
    }

    static FeatureOrder of(String text, Layer layer) {
        List<FeatureOrder.By> by = new ArrayList<>();
        for (String word : text.split(",", -1)) {
            by.add(one(word, layer));
        }
        boolean twice = by.stream().map(FeatureOrder.By::property).distinct().count() < by.size();
        if (twice || by.size() > MOST) {
            throw Request.refused(PARAMETER, "geo.ogc.sortby.too-many", String.valueOf(MOST));
        }
        return new FeatureOrder(by);
    }

    /** A plus sign that was not encoded arrives as a space. */
    private static FeatureOrder.By one(String word, Layer layer) {
        boolean signed = word.startsWith("+") || word.startsWith("-") || word.startsWith(" ");
        String name = signed ? word.substring(1) : word;
        LayerProperty property = sortables(layer).stream().filter(one -> one.name().equals(name)).findFirst()
                .orElseThrow(() -> Request.refused(PARAMETER, "geo.ogc.sortby.unknown", name, sortables(layer).stream()
                        .map(LayerProperty::name).collect(Collectors.joining(", "))));
        return new FeatureOrder.By(property, word.startsWith("-"));
    }
}
