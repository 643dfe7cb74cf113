/** A spatial index that is built once from a stream and then only asked. */
@NullMarked
package city.moves.engines.tiles.index;

import org.jspecify.annotations.NullMarked;
