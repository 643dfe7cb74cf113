/**
 * Vector tiles of the layers, cut from memory at the moment they are asked for and remembered as long as the layer's
 * content is the same.
 */
@NullMarked
package city.moves.geo.tiles;

import org.jspecify.annotations.NullMarked;
