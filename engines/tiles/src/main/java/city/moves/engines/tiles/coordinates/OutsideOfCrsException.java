package city.moves.engines.tiles.coordinates;

import org.jspecify.annotations.Nullable;

/** A coordinate that its own system, or the one it was to be brought to, has no place for. */
public final class OutsideOfCrsException extends IllegalArgumentException {

    OutsideOfCrsException(double east, double north, @Nullable Throwable cause) {
        super("the coordinate " + east + " " + north + " (east, north) lies outside of its reference system", cause);
    }
}
