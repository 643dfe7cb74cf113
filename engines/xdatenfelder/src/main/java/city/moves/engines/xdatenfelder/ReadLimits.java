package city.moves.engines.xdatenfelder;

/**
 * How much of a file is read.
 *
 * @param depth    levels of elements; a group within a group takes three
 * @param elements attributes count as elements
 */
public record ReadLimits(int bytes, int depth, int elements) {
    /** 16 MiB, 90 levels, 500,000 elements: a hundred times the largest form that is published. */
    public static final ReadLimits STANDARD = new ReadLimits(16 << 20, 90, 500_000);

    /** The parser of the platform has a limit of its own, which names no reason. */
    private static final int MOST_DEPTH = 99;

    public ReadLimits {
        if (bytes < 1 || depth < 1 || depth > MOST_DEPTH || elements < 1) {
            throw new IllegalArgumentException("limits are positive, levels at most " + MOST_DEPTH);
        }
    }
}
