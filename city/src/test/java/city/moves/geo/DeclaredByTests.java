package city.moves.geo;

import city.moves.platform.places.MapLayer;
import city.moves.platform.places.MapLayerSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** What tests declare beside the capabilities of the city, which may look at it at any moment. */
@Component
class DeclaredByTests implements MapLayerSource {

    static final Map<String, MapLayer> LAYERS = new ConcurrentHashMap<>();

    @Override
    public List<MapLayer> layers() {
        return List.copyOf(LAYERS.values());
    }
}
