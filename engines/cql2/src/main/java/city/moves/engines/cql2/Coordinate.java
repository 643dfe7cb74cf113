package city.moves.engines.cql2;

import org.jspecify.annotations.Nullable;

/** One position in the axis order of the filter's reference system; the height is kept and takes no part in relations. */
public record Coordinate(double x, double y, @Nullable Double z) {
    public Coordinate {
        x = withoutNegativeZero(x);
        y = withoutNegativeZero(y);
        z = z == null ? null : Double.valueOf(withoutNegativeZero(z));
    }

    private static double withoutNegativeZero(double value) {
        return value + 0.0;
    }

    boolean isAt(Coordinate other) {
        return x == other.x && y == other.y;
    }
}
