package city.moves.geo.tiles;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tiles that were cut, up to a number of bytes; the one that was not asked for longest goes first. */
final class RememberedTiles {

    private static final long MOST_BYTES = 1L << 26;

    private final Map<String, LiveTile> tiles = new LinkedHashMap<>(1024, 0.75f, true);
    private long bytes;

    synchronized @Nullable LiveTile get(String state) {
        return tiles.get(state);
    }

    synchronized void put(LiveTile tile) {
        LiveTile before = tiles.put(tile.state(), tile);
        bytes += tile.bytes() - (before == null ? 0 : before.bytes());
        var oldest = tiles.values().iterator();
        while (bytes > MOST_BYTES && oldest.hasNext()) {
            bytes -= oldest.next().bytes();
            oldest.remove();
        }
    }
}
