package city.moves.geo.ogc;

import city.moves.geo.Feature;
import city.moves.geo.Layer;
import city.moves.geo.LayerProperty;
import city.moves.geo.Shown;
import city.moves.platform.values.Provenance;
import city.moves.platform.web.Chip;
import java.util.List;
import java.util.OptionalLong;

/**
 * What the page of a layer's features shows.
 *
 * @param columns what is told of each feature in the list
 * @param matched how many there are; empty if nobody counted
 * @param first   address of the first page; empty on it
 * @param next    address of the next page; empty on the last one
 * @param forms   this list and its other forms
 * @param chosen  what it is limited to
 * @param change  address of the form that limits it otherwise
 */
record ItemsModel(Layer layer, List<LayerProperty> columns, List<Shown> features, OptionalLong matched,
        String first, String next, List<Link> forms, List<Chip> chosen, String change) {

    private static final int COLUMNS = 5;

    static ItemsModel of(Layer layer, List<Feature> features, OptionalLong matched, String next, Request request) {
        return new ItemsModel(layer, layer.facts().properties().stream().skip(1).limit(COLUMNS).toList(),
                features.stream().map(feature -> Shown.of(layer, feature)).toList(), matched,
                request.parameter(PageToken.PARAMETER).map(_ -> request.addressWithout(PageToken.PARAMETER)).orElse(""),
                next, request.linksToForms(),
                ChosenFilters.of(request, layer),
                request.address(CollectionText.path(layer) + FilterDoors.PATH) + request.parameters());
    }

    Provenance.Demo example() {
        return new Provenance.Demo();
    }
}
