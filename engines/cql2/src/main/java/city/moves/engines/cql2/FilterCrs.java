package city.moves.engines.cql2;

import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Geometry;

/**
 * The reference system of the geometries in a filter, in the axis order of its register.
 *
 * @param spansAntimeridian whether a box with a west greater than its east goes across the antimeridian
 * @param toRows brings a geometry of the filter into the system of the rows
 */
public record FilterCrs(
        double minX, double minY, double maxX, double maxY, boolean spansAntimeridian, UnaryOperator<Geometry> toRows) {
    /** Longitude and latitude, in which the rows are too. */
    public static final FilterCrs CRS84 = new FilterCrs(-180, -90, 180, 90, true, UnaryOperator.identity());

    boolean covers(double x, double y) {
        return x >= minX && x <= maxX && y >= minY && y <= maxY;
    }
}
