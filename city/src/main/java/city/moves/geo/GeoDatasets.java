package city.moves.geo;

import city.moves.platform.datasets.Dataset;
import city.moves.platform.datasets.Dataset.Access;
import city.moves.platform.datasets.Dataset.Distribution;
import city.moves.platform.datasets.DatasetSource;
import java.util.List;
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
        String file = GeoPaths.download(layer.key());
        return new Dataset(PLACE, "geo-" + layer.key(), facts.title(), facts.description(), facts.licence(),
                facts.department(), layer.changed(), List.of(
                        new Distribution("GeoJSON", "application/geo+json", file + ".geojson"),
                        new Distribution("CSV", "text/csv", file + ".csv"),
                        new Distribution("OGC API Features", "application/json", GeoPaths.layer(layer.key()),
                                Access.INTERFACE),
                        new Distribution("OGC API Tiles", "application/json", GeoPaths.layer(layer.key()) + "/tiles",
                                Access.INTERFACE)));
    }
}
