package city.moves.engines.tiles.geometry;

import java.util.List;

/**
 * A rectangle along the axes. In degrees its west may be greater than its east: then it crosses the antimeridian, as in RFC
 * 7946 section 5.2 and in the {@code bbox} of OGC API Features.
 */
public record Box(double west, double south, double east, double north) {

    public Box {
        if (!Double.isFinite(west) || !Double.isFinite(south) || !Double.isFinite(east) || !Double.isFinite(north)) {
            throw new IllegalArgumentException("a box has four finite numbers");
        }
        if (south > north) {
            throw new IllegalArgumentException("a box does not lie north of its own north: " + south + " > " + north);
        }
    }

    public boolean crossesAntimeridian() {
        return west > east;
    }

    /** One box, or the two that a box across the antimeridian consists of: the one that ends at 180, then that from -180. */
    public List<Box> parts() {
        return crossesAntimeridian()
                ? List.of(new Box(west, south, 180, north), new Box(-180, south, east, north))
                : List.of(this);
    }

    /** True if they share a point, edges included; either may cross the antimeridian. */
    public boolean intersects(Box other) {
        if (crossesAntimeridian() || other.crossesAntimeridian()) {
            return parts().stream().anyMatch(mine -> other.parts().stream().anyMatch(mine::intersects));
        }
        return west <= other.east && other.west <= east && south <= other.north && other.south <= north;
    }

    /** The smallest box around both, neither of which crosses the antimeridian. */
    public Box around(Box other) {
        return new Box(Math.min(west, other.west), Math.min(south, other.south),
                Math.max(east, other.east), Math.max(north, other.north));
    }
}
