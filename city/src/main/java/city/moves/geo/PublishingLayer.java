package city.moves.geo;

import city.moves.platform.search.SearchDocument;
import city.moves.platform.search.SearchIndex;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens a layer for everyone, or closes it again; the search knows what is open. */
@Component
class PublishingLayer {

    private static final String MODULE = "geo";
    private static final String KIND = "layer";

    private static final SearchDocument THE_MAP = new SearchDocument(MODULE, "map", "map", GeoPaths.MAP, "Karte der Stadt",
            "Alle Kartenthemen der Stadt auf einer Karte und als Liste.", "", List.of(),
            List.of("Stadtplan", "Stadtkarte", "Landkarte", "map"), null, Map.of(), SearchDocument.Audience.PUBLIC, "de");

    private final Layers layers;
    private final SearchIndex search;

    PublishingLayer(Layers layers, SearchIndex search) {
        this.layers = layers;
        this.search = search;
    }

    /** Also after something else is said of a layer that is open already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(Layer layer) {
        Layer open = layer.state() == LayerState.PUBLISHED ? layer
                : layers.enter(layer.number(), LayerState.PUBLISHED);
        search.put(found(open.facts()));
        search.put(THE_MAP);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(Layer layer) {
        layers.enter(layer.number(), LayerState.WITHDRAWN);
        search.remove(MODULE, KIND, layer.key());
    }

    private static SearchDocument found(LayerFacts layer) {
        String properties = layer.properties().stream()
                .flatMap(property -> Stream.of(property.title().de(), property.title().en())).distinct()
                .collect(Collectors.joining(", "));
        return new SearchDocument(MODULE, KIND, layer.key(), GeoPaths.layer(layer.key()), layer.title().de(),
                layer.description().de(), properties + "\n" + layer.description().en(), List.of(),
                List.of(layer.title().en(), "Karte", "Geodaten"), null, Map.of(),
                SearchDocument.Audience.PUBLIC, "de");
    }
}
