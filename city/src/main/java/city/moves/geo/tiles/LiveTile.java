package city.moves.geo.tiles;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A tile as it goes out.
 *
 * @param state      another text whenever the tile may be another one
 * @param compressed Mapbox Vector Tile 2.1 in gzip; empty if there is nothing in it
 */
public record LiveTile(String state, byte[] compressed) {

    private static final int OVERHEAD = 200;

    static LiveTile of(String state, byte[] bytes) {
        return new LiveTile(state, bytes.length == 0 ? bytes : compress(bytes));
    }

    public boolean empty() {
        return compressed.length == 0;
    }

    /** For the few that do not read gzip. */
    public byte[] plain() {
        if (empty()) {
            return compressed;
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            return in.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    long bytes() {
        return compressed.length + (long) OVERHEAD;
    }

    private static byte[] compress(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2 + 32);
        try (GZIPOutputStream gzip = new Quick(out)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** Half a percent larger than the usual setting for numbers such as these, and done in a third of the time. */
    private static final class Quick extends GZIPOutputStream {

        private Quick(ByteArrayOutputStream out) throws IOException {
            super(out, 1 << 13);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
