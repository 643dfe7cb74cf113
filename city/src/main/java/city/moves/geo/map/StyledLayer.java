package city.moves.geo.map;

import city.moves.geo.Layer;
import city.moves.geo.tiles.Categories;
import java.util.Optional;

/**
 * A layer as it is drawn.
 *
 * @param categories by which its features are coloured; empty if all have the colour of the layer
 */
public record StyledLayer(Layer layer, Optional<Categories> categories) {

    /** The place of the layer's colour, which stays the same whatever other layers come and go. */
    static int colour(Layer layer) {
        return (layer.number() - 1) % Categories.MOST;
    }
}
