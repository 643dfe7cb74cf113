package city.moves.engines.geoformats;

/**
 * How much of a file is read.
 *
 * @param bytes        of each file, and of each part of an archive after decompression
 * @param ratio        decompressed to compressed bytes, for parts above a megabyte
 * @param vertices     of one feature
 * @param recordBytes  of one record
 * @param columns      of a table
 */
public record ReadLimits(long bytes, int ratio, int vertices, int recordBytes, int columns) {

    /** 4 GiB, 200 to 1, a million vertices, 64 MiB per record, 1,000 columns. */
    public static final ReadLimits STANDARD = new ReadLimits(4L << 30, 200, 1_000_000, 64 << 20, 1_000);

    public ReadLimits {
        if (bytes < 1 || ratio < 1 || vertices < 1 || recordBytes < 1 || columns < 1) {
            throw new IllegalArgumentException("limits are positive");
        }
    }
}
