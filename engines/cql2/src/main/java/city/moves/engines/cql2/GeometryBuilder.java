package city.moves.engines.cql2;

import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Builds geometries of the filter in the reference system of the rows. */
final class GeometryBuilder {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final FilterCrs crs;

    GeometryBuilder(FilterCrs crs) {
        this.crs = crs;
    }

    Geometry geometry(GeometryLiteral literal, Position position) {
        return crs.toRows().apply(new Building(position).geometry(literal));
    }

    /** Two boxes when it spans the antimeridian; a line or a point when it has no width or height. */
    Geometry box(BboxLiteral box, Position position) {
        Building building = new Building(position);
        building.check(box.west(), box.south());
        building.check(box.east(), box.north());
        if (box.west() <= box.east()) {
            return crs.toRows().apply(rectangle(box.west(), box.east(), box));
        }
        if (!crs.spansAntimeridian()) {
            throw new Refusal(new Problem.InvalidLiteral(position, TextWriter.excerpt(box), LiteralFault.BOX_UPSIDE_DOWN));
        }
        Geometry western = rectangle(box.west(), crs.maxX(), box);
        Geometry eastern = rectangle(crs.minX(), box.east(), box);
        return crs.toRows().apply(FACTORY.buildGeometry(List.of(western, eastern)));
    }

    private static Geometry rectangle(double west, double east, BboxLiteral box) {
        return FACTORY.toGeometry(new Envelope(west, east, box.south(), box.north()));
    }

    private final class Building {
        private final Position position;

        Building(Position position) {
            this.position = position;
        }

        void check(double x, double y) {
            if (!crs.covers(x, y)) {
                throw new Refusal(new Problem.CoordinateOutOfRange(position, x, y));
            }
        }

        Geometry geometry(GeometryLiteral literal) {
            return switch (literal) {
                case GeometryLiteral.Point point -> FACTORY.createPoint(coordinate(point.position()));
                case GeometryLiteral.LineString line -> line(line.positions());
                case GeometryLiteral.Polygon polygon -> polygon(polygon.rings());
                case GeometryLiteral.MultiPoint points ->
                        FACTORY.createMultiPointFromCoords(coordinates(points.positions()));
                case GeometryLiteral.MultiLineString lines -> FACTORY.createMultiLineString(
                        lines.lines().stream().map(this::line).toArray(LineString[]::new));
                case GeometryLiteral.MultiPolygon polygons -> FACTORY.createMultiPolygon(
                        polygons.polygons().stream().map(this::polygon).toArray(Polygon[]::new));
                case GeometryLiteral.GeometryCollection collection -> FACTORY.createGeometryCollection(
                        collection.members().stream().map(this::geometry).toArray(Geometry[]::new));
            };
        }

        private LineString line(List<Coordinate> positions) {
            return FACTORY.createLineString(coordinates(positions));
        }

        private Polygon polygon(List<List<Coordinate>> rings) {
            LinearRing[] built = rings.stream().map(ring -> FACTORY.createLinearRing(coordinates(ring)))
                    .toArray(LinearRing[]::new);
            return FACTORY.createPolygon(built[0], Arrays.copyOfRange(built, 1, built.length));
        }

        private org.locationtech.jts.geom.Coordinate[] coordinates(List<Coordinate> positions) {
            return positions.stream().map(this::coordinate).toArray(org.locationtech.jts.geom.Coordinate[]::new);
        }

        private org.locationtech.jts.geom.Coordinate coordinate(Coordinate position) {
            check(position.x(), position.y());
            return new org.locationtech.jts.geom.Coordinate(position.x(), position.y());
        }
    }
}
