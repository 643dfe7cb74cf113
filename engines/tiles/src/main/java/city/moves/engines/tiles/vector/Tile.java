package city.moves.engines.tiles.vector;

/**
 * The address of a tile in WebMercatorQuad, row before column as OGC API Tiles writes it.
 *
 * @param zoom   the tile matrix, 0 to {@value WebMercatorQuad#LAST_ZOOM}
 * @param row    from the north, from 0
 * @param column from the west, from 0
 */
public record Tile(int zoom, int row, int column) {

    public Tile {
        if (!WebMercatorQuad.contains(zoom, row, column)) {
            throw new IllegalArgumentException("no tile in WebMercatorQuad: " + zoom + "/" + row + "/" + column);
        }
    }
}
