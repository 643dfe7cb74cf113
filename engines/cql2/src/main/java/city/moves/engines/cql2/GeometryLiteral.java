package city.moves.engines.cql2;

import java.util.List;

/** {@code geometryLiteral} and {@code geometryCollectionTaggedText}, clauses 7.5 and 7.6: Well-Known Text or GeoJSON. */
public sealed interface GeometryLiteral extends Expression {

    record Point(Coordinate position) implements GeometryLiteral {}

    record LineString(List<Coordinate> positions) implements GeometryLiteral {
        public LineString {
            positions = List.copyOf(positions);
        }
    }

    /** The first ring is the outline, the others are holes; each is closed. */
    record Polygon(List<List<Coordinate>> rings) implements GeometryLiteral {
        public Polygon {
            rings = rings.stream().map(List::copyOf).toList();
        }
    }

    record MultiPoint(List<Coordinate> positions) implements GeometryLiteral {
        public MultiPoint {
            positions = List.copyOf(positions);
        }
    }

    record MultiLineString(List<List<Coordinate>> lines) implements GeometryLiteral {
        public MultiLineString {
            lines = lines.stream().map(List::copyOf).toList();
        }
    }

    record MultiPolygon(List<List<List<Coordinate>>> polygons) implements GeometryLiteral {
        public MultiPolygon {
            polygons = polygons.stream().map(polygon -> polygon.stream().map(List::copyOf).toList()).toList();
        }
    }

    record GeometryCollection(List<GeometryLiteral> members) implements GeometryLiteral {
        public GeometryCollection {
            members = List.copyOf(members);
        }
    }
}
