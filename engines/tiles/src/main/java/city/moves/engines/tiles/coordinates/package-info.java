/**
 * Coordinate reference systems and the way between them. Inside the engine a coordinate always is east (or longitude) first
 * and north (or latitude) second, whatever the register says; {@link city.moves.engines.tiles.coordinates.Crs#axisOrder()}
 * is applied only where coordinates leave or enter the house.
 */
@NullMarked
package city.moves.engines.tiles.coordinates;

import org.jspecify.annotations.NullMarked;
