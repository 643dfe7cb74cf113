/**
 * Vector tiles: Mapbox Vector Tile 2.1 in the tile matrix set WebMercatorQuad (OGC 17-083r4 annex D.1), made from a layer in
 * memory when they are asked for. All geometry is whole numbers on one {@link city.moves.engines.tiles.vector.WorldGrid},
 * so that neighbouring tiles agree and the same layer gives the same bytes.
 */
@NullMarked
package city.moves.engines.tiles.vector;

import org.jspecify.annotations.NullMarked;
