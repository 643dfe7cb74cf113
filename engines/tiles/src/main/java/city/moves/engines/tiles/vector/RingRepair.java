package city.moves.engines.tiles.vector;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.precision.GeometryPrecisionReducer;

/** Makes snapped areas valid that touch or cross themselves, on the same whole numbers, by JTS. */
final class RingRepair {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final PrecisionModel WHOLE_NUMBERS = new PrecisionModel(1);

    private RingRepair() {}

    static void repair(Parts rings, Parts into) {
        Geometry given = areas(rings);
        Geometry valid = given.isValid() ? given : GeometryPrecisionReducer.reduce(GeometryFixer.fix(given), WHOLE_NUMBERS);
        for (int i = 0; i < valid.getNumGeometries(); i++) {
            if (valid.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                add(polygon.getExteriorRing(), false, into);
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    add(polygon.getInteriorRingN(hole), true, into);
                }
            }
        }
    }

    private static Geometry areas(Parts rings) {
        List<Polygon> areas = new ArrayList<>();
        List<LinearRing> holes = new ArrayList<>();
        LinearRing exterior = null;
        for (int ring = 0; ring < rings.count; ring++) {
            if (rings.interior[ring]) {
                holes.add(ring(rings, ring));
                continue;
            }
            if (exterior != null) {
                areas.add(FACTORY.createPolygon(exterior, holes.toArray(LinearRing[]::new)));
                holes.clear();
            }
            exterior = ring(rings, ring);
        }
        areas.add(FACTORY.createPolygon(exterior, holes.toArray(LinearRing[]::new)));
        return areas.size() == 1 ? areas.getFirst() : FACTORY.createMultiPolygon(areas.toArray(Polygon[]::new));
    }

    private static LinearRing ring(Parts rings, int ring) {
        int start = rings.start(ring);
        int length = rings.end(ring) - start;
        Coordinate[] coordinates = new Coordinate[length + 1];
        for (int i = 0; i < length; i++) {
            coordinates[i] = new Coordinate(rings.x(start + i), rings.y(start + i));
        }
        coordinates[length] = coordinates[0].copy();
        return FACTORY.createLinearRing(coordinates);
    }

    private static void add(LinearRing ring, boolean interior, Parts into) {
        Coordinate[] coordinates = ring.getCoordinates();
        for (int i = 0; i + 1 < coordinates.length; i++) {
            into.add((int) Math.rint(coordinates[i].x), (int) Math.rint(coordinates[i].y));
        }
        into.endPart(interior);
    }
}
