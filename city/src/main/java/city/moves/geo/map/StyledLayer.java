package city.moves.geo.map;

import city.moves.geo.Layer;
import city.moves.geo.LayerStyle;
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

    /** Beside other layers: with one colour for all, unless staff say otherwise. */
    public static StyledLayer plain(Layer layer, LiveTiles tiles) {
        return new StyledLayer(layer, Optional.empty(), names(layer, tiles));
    }

    /** By its categories, alone. */
    public static StyledLayer alone(Layer layer, LiveTiles tiles) {
        return new StyledLayer(layer, layer.style() == null ? tiles.categories(layer) : Optional.empty(),
                names(layer, tiles));
    }

    /** The groups of a layer that may be left out one by one: those that staff coloured, or those that it falls into. */
    static Optional<Categories> groups(Layer layer, LiveTiles tiles) {
        return layer.style() instanceof LayerStyle.ByCategory by
                ? layer.facts().property(by.property()).map(property -> new Categories(property,
                        by.categories().stream().map(LayerStyle.Category::value).toList(), true))
                : tiles.categories(layer);
    }

    private static List<NamePlace> names(Layer layer, LiveTiles tiles) {
        return isGround(layer) ? tiles.namePlaces(layer) : List.of();
    }

    /** True for areas that tell nothing but their name, such as districts: they are the ground below all others. */
    static boolean isGround(Layer layer) {
        return layer.style() == null && layer.facts().geometry() == GeometryKind.POLYGON
                && layer.facts().properties().size() == 1;
    }

    /** The place of the layer's colour, which stays the same whatever other layers come and go. */
    static int colour(Layer layer) {
        return layer.style() instanceof LayerStyle.Plain plain ? plain.colour() - 1
                : (layer.number() - 1) % Categories.MOST;
    }
}
