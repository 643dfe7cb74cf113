package city.moves.platform.places;

import java.util.List;

/** A capability's layers of the city's map. Contributed as a bean; the map follows what it gives. */
public interface MapLayerSource {

    List<MapLayer> layers();
}
