package city.moves.geo.tiles;

import city.moves.engines.tiles.geometry.Box;
import city.moves.engines.tiles.vector.Tile;
import city.moves.engines.tiles.vector.TileEncoder;
import city.moves.engines.tiles.vector.TileLayer;
import city.moves.engines.tiles.vector.TileLimits;
import city.moves.engines.tiles.vector.WebMercatorQuad;
import city.moves.geo.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Cuts tiles from layers, and remembers them by the layers' content. */
@Component
public class LiveTiles {

    /** Beyond it a program enlarges the last tiles, whose units are smaller than three centimetres. */
    public static final int LAST_ZOOM = 18;

    private final LayersInMemory layers;
    private final RememberedTiles remembered = new RememberedTiles();
    private final Queue<TileEncoder> encoders = new ConcurrentLinkedQueue<>();

    LiveTiles(LayersInMemory layers) {
        this.layers = layers;
    }

    /** What holds everything of these layers; empty if nothing of them has a place. */
    public static Optional<Box> bounds(List<Layer> layers) {
        return layers.stream().map(Layer::bounds).filter(Objects::nonNull).reduce(Box::around);
    }

    /** Where there can be something of these layers, for each zoom; nothing if none of them has a place. */
    public static List<TileLimits> limits(List<Layer> layers) {
        return bounds(layers).stream().flatMap(bounds -> IntStream.rangeClosed(0, LAST_ZOOM)
                .mapToObj(zoom -> WebMercatorQuad.limits(bounds, zoom))).toList();
    }

    /** A tile with what these layers have there, one after the other; empty outside of their limits. */
    public Optional<LiveTile> tile(List<Layer> wanted, int zoom, int row, int column) {
        if (zoom > LAST_ZOOM || !WebMercatorQuad.contains(zoom, row, column)) {
            return Optional.empty();
        }
        Tile tile = new Tile(zoom, row, column);
        if (bounds(wanted).filter(bounds -> WebMercatorQuad.limits(bounds, zoom).contain(tile)).isEmpty()) {
            return Optional.empty();
        }
        List<LayerInMemory> present = new ArrayList<>();
        wanted.forEach(layer -> present.add(layers.of(layer)));
        String state = state(wanted, present) + zoom + "/" + row + "/" + column;
        LiveTile known = remembered.get(state);
        return Optional.of(known == null ? cut(tile, state, present) : known);
    }

    /** The groups into which the features of a layer fall. */
    public Optional<Categories> categories(Layer layer) {
        return layers.of(layer).categories();
    }

    /** Where the names of a layer's areas stand; none if it has other things, or very many. */
    public List<NamePlace> namePlaces(Layer layer) {
        return layers.of(layer).places();
    }

    /** The numbers of features of a layer whose name begins so, or a word in it. */
    public List<Long> named(Layer layer, String beginning, int most) {
        return layers.of(layer).names().beginning(beginning, most);
    }

    private static String state(List<Layer> wanted, List<LayerInMemory> present) {
        return IntStream.range(0, wanted.size())
                .mapToObj(i -> wanted.get(i).number() + "." + present.get(i).state())
                .collect(Collectors.joining(" ", "", " "));
    }

    private LiveTile cut(Tile tile, String state, List<LayerInMemory> present) {
        List<TileLayer> sources = present.stream().map(LayerInMemory::tiles).toList();
        TileEncoder idle = encoders.poll();
        TileEncoder encoder = idle == null ? new TileEncoder() : idle;
        LiveTile cut = LiveTile.of(state, encoder.encode(tile, sources).bytes());
        encoders.offer(encoder);
        remembered.put(cut);
        return cut;
    }
}
