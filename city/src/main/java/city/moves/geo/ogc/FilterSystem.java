package city.moves.geo.ogc;

import city.moves.engines.cql2.FilterCrs;
import city.moves.engines.tiles.coordinates.Crs;
import city.moves.engines.tiles.coordinates.Transformation;
import city.moves.engines.tiles.coordinates.Unit;
import city.moves.engines.tiles.geometry.Box;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** The system of a filter's geometries, as filters need to know it. */
final class FilterSystem {

    private static final int STEPS = 64;
    private static final int MOST_TO_BEND = 1_000;

    private FilterSystem() {}

    static FilterCrs of(OfferedCrs system) {
        Crs crs = system.crs();
        if (crs.equals(Crs.CRS84)) {
            return FilterCrs.CRS84;
        }
        if (crs.unit() == Unit.DEGREE) {
            return new FilterCrs(-90, -180, 90, 180, false, geometry -> moved(geometry, true, Transformation.between(
                    Crs.CRS84, Crs.CRS84)));
        }
        Box reach = system.reach();
        boolean north = crs.northFirst();
        return new FilterCrs(north ? reach.south() : reach.west(), north ? reach.west() : reach.south(),
                north ? reach.north() : reach.east(), north ? reach.east() : reach.north(), false,
                geometry -> bent(geometry, system));
    }

    /** A rectangle is what {@code bbox} takes it for, the box around it in CRS84; the edges of all else are bent. */
    private static Geometry bent(Geometry geometry, OfferedCrs system) {
        boolean north = system.crs().northFirst();
        Transformation toDegrees = Transformation.between(system.crs(), Crs.CRS84);
        Envelope reach = geometry.getEnvelopeInternal();
        if (geometry.isRectangle()) {
            return rectangle(north ? new Envelope(reach.getMinY(), reach.getMaxY(), reach.getMinX(), reach.getMaxX())
                    : reach, system, geometry);
        }
        double step = Math.max(reach.getWidth(), reach.getHeight()) / STEPS;
        boolean bend = step > 0 && geometry.getNumPoints() <= MOST_TO_BEND;
        return moved(bend ? Densifier.densify(geometry, step) : geometry, north, toDegrees);
    }

    private static Geometry rectangle(Envelope reach, OfferedCrs system, Geometry geometry) {
        Box around = system.around(reach.getMinX(), reach.getMinY(), reach.getMaxX(), reach.getMaxY()).getFirst();
        return geometry.getFactory().toGeometry(
                new Envelope(around.west(), around.east(), around.south(), around.north()));
    }

    private static Geometry moved(Geometry geometry, boolean northFirst, Transformation transformation) {
        Geometry copy = geometry.copy();
        copy.apply(new CoordinateSequenceFilter() {
            @Override
            public void filter(CoordinateSequence sequence, int i) {
                double[] pair = {sequence.getOrdinate(i, northFirst ? 1 : 0), sequence.getOrdinate(i, northFirst ? 0 : 1)};
                transformation.apply(pair, 0);
                sequence.setOrdinate(i, 0, pair[0]);
                sequence.setOrdinate(i, 1, pair[1]);
            }

            @Override
            public boolean isDone() {
                return false;
            }

            @Override
            public boolean isGeometryChanged() {
                return true;
            }
        });
        return copy;
    }
}
