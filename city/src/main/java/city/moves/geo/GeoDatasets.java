package city.moves.geo;

import city.moves.platform.datasets.Dataset;
import city.moves.platform.datasets.Dataset.Access;
import city.moves.platform.datasets.Dataset.Distribution;
import city.moves.platform.datasets.DatasetSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Each open layer is a data set by itself. */
@Component
class GeoDatasets implements DatasetSource {

    private static final int PLACE = 700;

    private final Layers layers;

    GeoDatasets(Layers layers) {
        this.layers = layers;
    }

    @Override
    public List<Dataset> datasets() {
        return layers.published().stream().map(GeoDatasets::dataset).toList();
    }

    private static Dataset dataset(Layer layer) {
        LayerFacts facts = layer.facts();
        Stream<Distribution> files = Arrays.stream(WholeFile.values())
                .map(form -> new Distribution(form.title(), form.mediaType(), form.path(layer.key())));
        Stream<Distribution> interfaces = Stream.of(
                new Distribution("OGC API Features", "application/json", GeoPaths.layer(layer.key()), Access.INTERFACE),
                new Distribution("OGC API Tiles", "application/json", GeoPaths.layer(layer.key()) + "/tiles",
                        Access.INTERFACE));
        return new Dataset(PLACE, "geo-" + layer.key(), facts.title(), facts.description(), facts.licence(),
                facts.department(), layer.changed(), Stream.concat(files, interfaces).toList());
    }
}
