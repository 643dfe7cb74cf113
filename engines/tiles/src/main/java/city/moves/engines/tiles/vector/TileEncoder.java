package city.moves.engines.tiles.vector;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes vector tiles after Mapbox Vector Tile 2.1 ({@code https://github.com/mapbox/vector-tile-spec/tree/master/2.1}): for each
 * feature that the R-tree finds it thins, clips with a buffer, snaps, repairs and writes. Keeps arrays between tiles: one
 * encoder serves one thread.
 */
public final class TileEncoder {
    private static final int VERSION = 2;

    private final ProtoBytes tileBytes = new ProtoBytes();
    private final ProtoBytes layerBytes = new ProtoBytes();
    private final ProtoBytes featureBytes = new ProtoBytes();
    private final ProtoBytes tagBytes = new ProtoBytes();
    private final GeometryCommands commands = new GeometryCommands();
    private final NumberMap keys = new NumberMap();
    private final NumberMap values = new NumberMap();
    private final TileCutter cutter = new TileCutter();
    private int features;

    /** A tile with all attributes. */
    public EncodedTile encode(Tile tile, List<TileLayer> layers) {
        return encode(tile, layers, null);
    }

    /**
     * A tile.
     *
     * @param layers     each becomes a layer of the tile if it has something there
     * @param attributes the keys to write, the same for all layers; null for all
     */
    public EncodedTile encode(Tile tile, List<TileLayer> layers, @Nullable Set<String> attributes) {
        tileBytes.clear();
        cutter.begin(tile);
        features = 0;
        for (TileLayer layer : layers) {
            layer(layer, attributes);
        }
        return new EncodedTile(tileBytes.copy(), cutter.counts(features));
    }

    private void layer(TileLayer layer, @Nullable Set<String> attributes) {
        keys.clear();
        values.clear();
        layerBytes.clear();
        layerBytes.number(15, VERSION);
        layerBytes.text(1, layer.name);
        boolean[] wanted = new boolean[layer.keys.size()];
        for (int key = 0; key < wanted.length; key++) {
            wanted[key] = attributes == null || attributes.contains(layer.keys.get(key));
        }
        int before = features;
        ClipBox box = cutter.box();
        layer.tree.search(box.minX(), box.minY(), box.maxX(), box.maxY(), feature -> {
            Parts parts = cutter.cut(layer, feature);
            if (parts.count > 0) {
                feature(layer, feature, parts, wanted);
            }
        });
        if (features == before) {
            return;
        }
        for (int key = 0; key < keys.size(); key++) {
            layerBytes.text(3, layer.keys.get(keys.key(key)));
        }
        for (int value = 0; value < values.size(); value++) {
            layer.values.write(values.key(value), 4, layerBytes);
        }
        layerBytes.number(5, TileRules.EXTENT);
        tileBytes.message(3, layerBytes);
    }

    private void feature(TileLayer layer, int feature, Parts parts, boolean[] wanted) {
        featureBytes.clear();
        if (layer.ids[feature] >= 0) {
            featureBytes.number(1, layer.ids[feature]);
        }
        tagBytes.clear();
        for (int key = 0; key < wanted.length; key++) {
            int code = layer.codes[feature * wanted.length + key];
            if (wanted[key] && code != LayerValues.ABSENT) {
                tagBytes.varint(keys.placeOf(key));
                tagBytes.varint(values.placeOf(code));
            }
        }
        if (tagBytes.size() > 0) {
            featureBytes.message(2, tagBytes);
        }
        ShapeKind kind = layer.kinds[feature];
        featureBytes.number(3, kind.code());
        featureBytes.message(4, commands.write(kind, parts));
        layerBytes.message(2, featureBytes);
        features++;
    }
}
