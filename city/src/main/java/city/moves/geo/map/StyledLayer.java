package city.moves.geo.map;

import city.moves.geo.Layer;
import city.moves.geo.tiles.Categories;
import city.moves.platform.places.GeometryKind;
import java.util.Optional;

/**
 * A layer as it is drawn.
 *
 * @param categories by which its features are coloured; empty if all have the colour of the layer
 */
public record StyledLayer(Layer layer, Optional<Categories> categories) {

    /** True for areas that tell nothing but their name, such as districts: they are the ground below all others. */
    static boolean isGround(Layer layer) {
        return layer.facts().geometry() == GeometryKind.POLYGON && layer.facts().properties().size() == 1;
    }

    /** The place of the layer's colour, which stays the same whatever other layers come and go. */
    static int colour(Layer layer) {
        return (layer.number() - 1) % Categories.MOST;
    }
}
