package city.moves.geo.map;

import city.moves.engines.tiles.geometry.Box;
import city.moves.engines.tiles.geometry.Wkb;
import city.moves.geo.Feature;
import city.moves.geo.Layer;
import city.moves.geo.SelectingFeatures;
import city.moves.geo.tiles.LiveTiles;
import city.moves.geo.tiles.PublishedNow;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Finds places by their name among everything that the city has on its map; nobody else is asked. */
@Component
class FindingPlaces {

    private static final int MOST = 10;

    private final PublishedNow published;
    private final LiveTiles tiles;
    private final SelectingFeatures features;

    FindingPlaces(PublishedNow published, LiveTiles tiles, SelectingFeatures features) {
        this.published = published;
        this.tiles = tiles;
        this.features = features;
    }

    /** A place that was found. */
    record Place(Layer layer, String id, String name, Box where) {

        /** As the map reads it. */
        String box() {
            return where.west() + "," + where.south() + "," + where.east() + "," + where.north();
        }
    }

    /** Those whose name begins so, or a word in it; by layer. */
    List<Place> find(String beginning) {
        List<Place> found = new ArrayList<>();
        if (beginning.isBlank()) {
            return found;
        }
        for (Layer layer : published.all()) {
            List<Long> numbers = tiles.named(layer, beginning.strip(), MOST - found.size());
            features.these(layer, numbers).forEach(feature -> found.add(place(layer, feature)));
            if (found.size() >= MOST) {
                break;
            }
        }
        return found;
    }

    private static Place place(Layer layer, Feature feature) {
        Box where = Wkb.box(Objects.requireNonNull(feature.geometry())).orElseThrow();
        return new Place(layer, feature.id(), FeatureName.of(layer, feature), where);
    }
}
