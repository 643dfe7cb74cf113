package city.moves.engines.tiles.vector;

/**
 * A tile as bytes of {@code application/vnd.mapbox-vector-tile}, not compressed.
 *
 * @param bytes empty if there is nothing in the tile: answer 204
 */
public record EncodedTile(byte[] bytes, TileCounts counts) {

    public boolean empty() {
        return bytes.length == 0;
    }
}
