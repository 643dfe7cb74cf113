package city.moves.engines.tiles.vector;

import io.github.sebasbaumh.mapbox.vectortile.VectorTile;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.MvtReader;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.TagKeyValueMapConverter;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsLayer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** What a reader that is not ours finds in a tile; areas by the winding of their rings. */
record DecodedTile(VectorTile.Tile raw, Map<String, JtsLayer> layers) {

    static DecodedTile of(EncodedTile tile) {
        try {
            return new DecodedTile(VectorTile.Tile.parseFrom(tile.bytes()), MvtReader.loadMvt(new ByteArrayInputStream(tile.bytes()),
                    new GeometryFactory(), new TagKeyValueMapConverter(false, "id"), MvtReader.RING_CLASSIFIER_V2_1).getLayersByName());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    List<Geometry> geometries(String layer) {
        return layers.containsKey(layer) ? new ArrayList<>(layers.get(layer).getGeometries()) : List.of();
    }

    static Map<?, ?> attributes(Geometry geometry) {
        return (Map<?, ?>) geometry.getUserData();
    }
}
