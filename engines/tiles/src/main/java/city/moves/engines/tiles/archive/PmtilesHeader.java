package city.moves.engines.tiles.archive;

import city.moves.engines.tiles.geometry.Box;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The first 127 bytes of a PMTiles file, version 3.
 *
 * @param directoriesCompressed true if directories and description are in gzip
 * @param tilesCompressed       true if tiles are
 */
record PmtilesHeader(Part root, Part description, Part leaves, Part tiles, boolean directoriesCompressed,
        boolean tilesCompressed, int firstZoom, int lastZoom, Box bounds) {

    static final int LENGTH = 127;

    private static final byte[] MAGIC = {'P', 'M', 'T', 'i', 'l', 'e', 's', 3};
    private static final int VECTOR = 1;
    private static final double DEGREE = 1e7;

    /** Where something lies in the file. */
    record Part(long offset, long length) {

        boolean liesIn(long size) {
            return offset >= 0 && length >= 0 && offset <= size - length;
        }
    }

    static PmtilesHeader read(ByteBuffer bytes, long size) {
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < MAGIC.length; i++) {
            if (bytes.get(i) != MAGIC[i]) {
                throw new DamagedArchiveException("this is no PMTiles file of version 3");
            }
        }
        if (bytes.get(99) != VECTOR) {
            throw new DamagedArchiveException("its tiles are pictures, only vector tiles can be read");
        }
        PmtilesHeader header = new PmtilesHeader(part(bytes, 8), part(bytes, 24), part(bytes, 40), part(bytes, 56),
                compressed(bytes.get(97)), compressed(bytes.get(98)), bytes.get(100), bytes.get(101),
                bounds(bytes.getInt(102), bytes.getInt(106), bytes.getInt(110), bytes.getInt(114)));
        for (Part part : new Part[] {header.root, header.description, header.leaves, header.tiles}) {
            if (!part.liesIn(size)) {
                throw new DamagedArchiveException("it ends before its content does");
            }
        }
        return header;
    }

    private static Part part(ByteBuffer bytes, int at) {
        return new Part(bytes.getLong(at), bytes.getLong(at + 8));
    }

    private static boolean compressed(byte kind) {
        return switch (kind) {
            case 1 -> false;
            case 2 -> true;
            default -> throw new DamagedArchiveException("it is compressed by something else than gzip");
        };
    }

    private static Box bounds(int west, int south, int east, int north) {
        try {
            return new Box(west / DEGREE, south / DEGREE, east / DEGREE, north / DEGREE);
        } catch (IllegalArgumentException upsideDown) {
            throw new DamagedArchiveException("its bounds are no box");
        }
    }
}
