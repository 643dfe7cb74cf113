package city.moves.engines.tiles.archive;

import java.nio.ByteBuffer;

/** Where tiles lie, by their numbers along the Hilbert curve; a run of length 0 leads to another directory. */
record PmtilesDirectory(long[] tiles, long[] runs, long[] lengths, long[] offsets) {

    private static final int MOST_ENTRIES = 1 << 20;
    private static final int LONGEST_NUMBER = 63;

    static PmtilesDirectory read(ByteBuffer bytes) {
        long count = number(bytes);
        if (count < 0 || count > MOST_ENTRIES || count > bytes.remaining()) {
            throw new DamagedArchiveException("a directory has " + count + " entries");
        }
        int size = (int) count;
        PmtilesDirectory directory = new PmtilesDirectory(new long[size], new long[size], new long[size], new long[size]);
        long tile = 0;
        for (int i = 0; i < size; i++) {
            tile += number(bytes);
            directory.tiles[i] = tile;
        }
        fill(directory.runs, bytes);
        fill(directory.lengths, bytes);
        for (int i = 0; i < size; i++) {
            long told = number(bytes);
            directory.offsets[i] = told == 0 && i > 0 ? directory.offsets[i - 1] + directory.lengths[i - 1] : told - 1;
        }
        return directory;
    }

    private static void fill(long[] values, ByteBuffer bytes) {
        for (int i = 0; i < values.length; i++) {
            values[i] = number(bytes);
        }
    }

    private static long number(ByteBuffer bytes) {
        long value = 0;
        for (int shift = 0; shift <= LONGEST_NUMBER; shift += 7) {
            if (!bytes.hasRemaining()) {
                throw new DamagedArchiveException("a directory ends in the middle");
            }
            byte next = bytes.get();
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new DamagedArchiveException("a number has no end");
    }

    /** The entry that may have the tile; -1 if none does. */
    int find(long tile) {
        int low = 0;
        int high = tiles.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (tiles[middle] <= tile) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high >= 0 && (runs[high] == 0 || tile < tiles[high] + runs[high]) ? high : -1;
    }
}
