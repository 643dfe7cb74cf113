/** Tiles that others made, in one file. */
@NullMarked
package city.moves.engines.tiles.archive;

import org.jspecify.annotations.NullMarked;
