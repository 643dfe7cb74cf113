package city.moves.engines.cql2;

import java.util.List;
import java.util.function.Function;

/** Geometries as GeoJSON, and boxes (annex C). */
final class JsonGeometries {
    private JsonGeometries() {}

    static GeometryLiteral geometry(JsonPlace place, JsonPlace type) {
        if (type.text(Expected.GEOMETRY_TYPE).equals("GeometryCollection")) {
            JsonPlace members = place.member("geometries").orElseThrow(() -> place.unexpected(Expected.COORDINATES));
            return new GeometryLiteral.GeometryCollection(listOf(JsonGeometries::memberOfCollection, 1).apply(members));
        }
        return simple(place, type);
    }

    static BboxLiteral bbox(JsonPlace box) {
        List<JsonPlace> numbers = box.items(Expected.COORDINATES);
        if (numbers.size() != 4 && numbers.size() != 6) {
            throw box.unexpected(Expected.COORDINATES);
        }
        return Boxes.of(numbers.stream().map(JsonPlace::coordinate).toList(), box.position());
    }

    private static GeometryLiteral memberOfCollection(JsonPlace member) {
        return simple(member, member.member("type").orElseThrow(() -> member.unexpected(Expected.GEOMETRY_TYPE)));
    }

    private static GeometryLiteral simple(JsonPlace place, JsonPlace type) {
        JsonPlace coordinates = place.member("coordinates").orElseThrow(() -> place.unexpected(Expected.COORDINATES));
        Function<JsonPlace, List<Coordinate>> line = listOf(JsonGeometries::position, 2);
        Function<JsonPlace, List<List<Coordinate>>> polygon = listOf(JsonGeometries::ring, 1);
        return switch (type.text(Expected.GEOMETRY_TYPE)) {
            case "Point" -> new GeometryLiteral.Point(position(coordinates));
            case "LineString" -> new GeometryLiteral.LineString(line.apply(coordinates));
            case "Polygon" -> new GeometryLiteral.Polygon(polygon.apply(coordinates));
            case "MultiPoint" -> new GeometryLiteral.MultiPoint(listOf(JsonGeometries::position, 1).apply(coordinates));
            case "MultiLineString" -> new GeometryLiteral.MultiLineString(listOf(line, 1).apply(coordinates));
            case "MultiPolygon" -> new GeometryLiteral.MultiPolygon(listOf(polygon, 1).apply(coordinates));
            default -> throw type.unexpected(Expected.GEOMETRY_TYPE);
        };
    }

    private static List<Coordinate> ring(JsonPlace ring) {
        return Literals.ring(listOf(JsonGeometries::position, 1).apply(ring), ring.position());
    }

    private static Coordinate position(JsonPlace position) {
        List<JsonPlace> numbers = position.items(Expected.COORDINATES);
        if (numbers.size() != 2 && numbers.size() != 3) {
            throw position.unexpected(Expected.COORDINATES);
        }
        return new Coordinate(numbers.get(0).coordinate(), numbers.get(1).coordinate(),
                numbers.size() == 2 ? null : numbers.get(2).coordinate());
    }

    private static <T> Function<JsonPlace, List<T>> listOf(Function<JsonPlace, T> item, int least) {
        return list -> {
            List<JsonPlace> items = list.items(Expected.COORDINATES);
            if (items.size() < least) {
                throw list.unexpected(Expected.COORDINATES);
            }
            return items.stream().map(item).toList();
        };
    }
}
