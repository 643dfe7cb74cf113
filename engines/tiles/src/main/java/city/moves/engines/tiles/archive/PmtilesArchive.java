package city.moves.engines.tiles.archive;

import city.moves.engines.tiles.geometry.Box;
import city.moves.engines.tiles.vector.Tile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * A PMTiles file of vector tiles (version 3 of {@code https://github.com/protomaps/PMTiles}). It is read where it is asked,
 * never as a whole; any number of threads may ask at once. What it says of itself is believed within bounds only.
 */
public final class PmtilesArchive implements AutoCloseable {
    private static final int DEEPEST = 4;
    private static final int LARGEST_PART = 1 << 24;
    private static final int DIRECTORIES_KEPT = 64;

    private final FileChannel file;
    private final PmtilesHeader header;
    private final PmtilesDirectory root;
    private final Map<Long, PmtilesDirectory> leaves = Collections.synchronizedMap(new Kept());

    private PmtilesArchive(FileChannel file) throws IOException {
        this.file = file;
        if (file.size() < PmtilesHeader.LENGTH) {
            throw new DamagedArchiveException("this is no PMTiles file");
        }
        this.header = PmtilesHeader.read(bytes(0, PmtilesHeader.LENGTH), file.size());
        this.root = directory(header.root());
    }

    /** @throws DamagedArchiveException if it is no such file */
    public static PmtilesArchive open(Path path) {
        try {
            FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
            try {
                return new PmtilesArchive(file);
            } catch (RuntimeException | IOException broken) {
                file.close();
                throw broken;
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public int firstZoom() {
        return header.firstZoom();
    }

    public int lastZoom() {
        return header.lastZoom();
    }

    /** In degrees. */
    public Box bounds() {
        return header.bounds();
    }

    /** What the file says of itself, as JSON. */
    public String description() {
        ByteBuffer bytes = unpacked(header.description(), header.directoriesCompressed());
        return StandardCharsets.UTF_8.decode(bytes).toString();
    }

    /** A tile as bytes of Mapbox Vector Tile, not compressed; empty if the file has none there. */
    public Optional<byte[]> tile(Tile tile) {
        long number = number(tile);
        PmtilesDirectory directory = root;
        for (int depth = 0; depth < DEEPEST; depth++) {
            int entry = directory.find(number);
            if (entry < 0) {
                return Optional.empty();
            }
            PmtilesHeader.Part part = new PmtilesHeader.Part(directory.offsets()[entry], directory.lengths()[entry]);
            if (directory.runs()[entry] > 0) {
                return Optional.of(array(unpacked(inside(header.tiles(), part), header.tilesCompressed())));
            }
            directory = leaf(inside(header.leaves(), part));
        }
        throw new DamagedArchiveException("its directories lead nowhere");
    }

    private static PmtilesHeader.Part inside(PmtilesHeader.Part whole, PmtilesHeader.Part part) {
        if (!part.liesIn(whole.length())) {
            throw new DamagedArchiveException("an entry lies beyond the end");
        }
        return new PmtilesHeader.Part(whole.offset() + part.offset(), part.length());
    }

    private PmtilesDirectory leaf(PmtilesHeader.Part part) {
        PmtilesDirectory known = leaves.get(part.offset());
        if (known == null) {
            known = directory(part);
            leaves.put(part.offset(), known);
        }
        return known;
    }

    private PmtilesDirectory directory(PmtilesHeader.Part part) {
        return PmtilesDirectory.read(unpacked(part, header.directoriesCompressed()));
    }

    private ByteBuffer unpacked(PmtilesHeader.Part part, boolean compressed) {
        if (part.length() > LARGEST_PART) {
            throw new DamagedArchiveException("a part of it has " + part.length() + " bytes");
        }
        try {
            ByteBuffer bytes = bytes(part.offset(), (int) part.length());
            if (!compressed || part.length() == 0) {
                return bytes;
            }
            try (InputStream plain = new GZIPInputStream(new ByteArrayInputStream(array(bytes)))) {
                byte[] read = plain.readNBytes(LARGEST_PART + 1);
                if (read.length > LARGEST_PART) {
                    throw new DamagedArchiveException("a part of it is too large when unpacked");
                }
                return ByteBuffer.wrap(read);
            }
        } catch (IOException broken) {
            throw new DamagedArchiveException("a part of it cannot be unpacked");
        }
    }

    private ByteBuffer bytes(long offset, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, offset + bytes.position()) < 0) {
                throw new DamagedArchiveException("it ends before its content does");
            }
        }
        return bytes.flip();
    }

    private static byte[] array(ByteBuffer bytes) {
        byte[] array = new byte[bytes.remaining()];
        bytes.get(array);
        return array;
    }

    /** Tiles of all smaller zooms come first, then those of this one along the Hilbert curve. */
    static long number(Tile tile) {
        long number = ((1L << 2 * tile.zoom()) - 1) / 3;
        int x = tile.column();
        int y = tile.row();
        for (int side = tile.zoom() - 1; side >= 0; side--) {
            int right = x >> side & 1;
            int below = y >> side & 1;
            number += (1L << 2 * side) * (3 * right ^ below);
            if (below == 0) {
                int last = (1 << side) - 1;
                int mirroredX = right == 1 ? last - (x & last) : x & last;
                int mirroredY = right == 1 ? last - (y & last) : y & last;
                x = mirroredY;
                y = mirroredX;
            }
        }
        return number;
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException unclosable) {
            throw new UncheckedIOException(unclosable);
        }
    }

    private static final class Kept extends LinkedHashMap<Long, PmtilesDirectory> {
        private static final long serialVersionUID = 1L;

        private Kept() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, PmtilesDirectory> eldest) {
            return size() > DIRECTORIES_KEPT;
        }
    }
}
