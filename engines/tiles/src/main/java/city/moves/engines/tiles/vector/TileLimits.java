package city.moves.engines.tiles.vector;

/** Where in one tile matrix there can be data: {@code tileMatrixSetLimits} of OGC API Tiles. Both ends belong to it. */
public record TileLimits(int zoom, int minRow, int maxRow, int minColumn, int maxColumn) {

    public boolean contain(Tile tile) {
        return tile.zoom() == zoom && tile.row() >= minRow && tile.row() <= maxRow
                && tile.column() >= minColumn && tile.column() <= maxColumn;
    }
}
