package city.moves.geo.ogc;

import city.moves.geo.Feature;
import city.moves.geo.Layer;
import city.moves.geo.LayerProperty;
import city.moves.platform.values.Provenance;
import java.util.List;
import java.util.OptionalLong;

/**
 * What the page of a layer's features shows.
 *
 * @param columns what is told of each feature in the list
 * @param matched how many there are; empty if nobody counted
 * @param further true if it does not begin with the first one
 * @param next    address of the next page; empty on the last one
 * @param forms   this list and its other forms
 */
record ItemsModel(Layer layer, List<LayerProperty> columns, List<Shown> features, OptionalLong matched,
        boolean further, String next, List<Link> forms) {

    private static final int COLUMNS = 5;

    static ItemsModel of(Layer layer, List<Feature> features, OptionalLong matched, boolean further, String next,
            List<Link> forms) {
        return new ItemsModel(layer, layer.facts().properties().stream().skip(1).limit(COLUMNS).toList(),
                features.stream().map(feature -> Shown.of(layer, feature)).toList(), matched, further, next, forms);
    }

    Provenance.Demo example() {
        return new Provenance.Demo();
    }
}
