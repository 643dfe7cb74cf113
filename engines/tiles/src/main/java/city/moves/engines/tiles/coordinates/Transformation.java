package city.moves.engines.tiles.coordinates;

/**
 * The way from one reference system to another, over WGS 84 degrees. Coordinates are pairs in an array, east first whatever
 * {@link Crs#axisOrder()} says. Holds no state: one may be used by many threads.
 */
public final class Transformation {
    private final Crs source;
    private final Crs target;
    private final boolean identity;
    private final Projection from;
    private final Projection to;

    private Transformation(Crs source, Crs target) {
        this.source = source;
        this.target = target;
        this.from = Projections.of(source);
        this.to = Projections.of(target);
        this.identity = from == to || (from instanceof Degrees && to instanceof Degrees);
    }

    public static Transformation between(Crs source, Crs target) {
        return new Transformation(source, target);
    }

    public Crs source() {
        return source;
    }

    public Crs target() {
        return target;
    }

    /** True if coordinates stay as they are (their order aside). */
    public boolean identity() {
        return identity;
    }

    /**
     * Changes the pair at {@code pairs[at], pairs[at + 1]} in place.
     *
     * @throws OutsideOfCrsException if a number is not finite, before or after
     */
    public void apply(double[] pairs, int at) {
        if (identity) {
            return;
        }
        double east = pairs[at];
        double north = pairs[at + 1];
        from.inverse(pairs, at);
        to.forward(pairs, at);
        if (!Double.isFinite(pairs[at]) || !Double.isFinite(pairs[at + 1])) {
            throw new OutsideOfCrsException(east, north, null);
        }
    }

    /** Changes the first {@code count} pairs of the array. */
    public void applyAll(double[] pairs, int count) {
        for (int i = 0; i < count; i++) {
            apply(pairs, 2 * i);
        }
    }
}
