package city.moves.geo.map;

import city.moves.geo.Layer;
import city.moves.geo.tiles.Categories;
import city.moves.geo.tiles.LiveTiles;
import city.moves.geo.tiles.NamePlace;
import city.moves.platform.places.GeometryKind;
import java.util.List;
import java.util.Optional;

/**
 * A layer as it is drawn.
 *
 * @param categories by which its features are coloured; empty if all have the colour of the layer
 * @param names      where names stand if the layer is ground; none if they stand where a tile has room
 */
public record StyledLayer(Layer layer, Optional<Categories> categories, List<NamePlace> names) {

    /** With one colour for all, beside other layers. */
    public static StyledLayer plain(Layer layer, LiveTiles tiles) {
        return new StyledLayer(layer, Optional.empty(), names(layer, tiles));
    }

    /** By its categories, alone. */
    public static StyledLayer alone(Layer layer, LiveTiles tiles) {
        return new StyledLayer(layer, tiles.categories(layer), names(layer, tiles));
    }

    private static List<NamePlace> names(Layer layer, LiveTiles tiles) {
        return isGround(layer) ? tiles.namePlaces(layer) : List.of();
    }

    /** True for areas that tell nothing but their name, such as districts: they are the ground below all others. */
    static boolean isGround(Layer layer) {
        return layer.facts().geometry() == GeometryKind.POLYGON && layer.facts().properties().size() == 1;
    }

    /** The place of the layer's colour, which stays the same whatever other layers come and go. */
    static int colour(Layer layer) {
        return (layer.number() - 1) % Categories.MOST;
    }
}
