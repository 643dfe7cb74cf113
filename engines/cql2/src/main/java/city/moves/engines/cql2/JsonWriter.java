package city.moves.engines.cql2;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a tree as JSON (annex C). */
final class JsonWriter {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private JsonWriter() {}

    static JsonNode write(Expression node) {
        return switch (node) {
            case And and -> operation("and", and.operands());
            case Or or -> operation("or", or.operands());
            case Not not -> operation("not", List.of(not.operand()));
            case BinaryComparison comparison -> operation(comparison.operator().symbol(),
                    List.of(comparison.left(), comparison.right()));
            case IsLike like -> operation("like", List.of(like.operand(), like.pattern()));
            case IsBetween between -> operation("between",
                    List.of(between.operand(), between.lower(), between.upper()));
            case IsInList in -> operation("in", List.of(in.operand(), new ArrayExpression(in.list())));
            case IsNull isNull -> operation("isNull", List.of(isNull.operand()));
            case SpatialPredicate spatial -> operation(spatial.function().operation(),
                    List.of(spatial.left(), spatial.right()));
            case TemporalPredicate temporal -> operation(temporal.function().operation(),
                    List.of(temporal.left(), temporal.right()));
            case ArrayPredicate array -> operation(array.function().operation(), List.of(array.left(), array.right()));
            case Arithmetic arithmetic -> operation(arithmetic.operator().symbol(),
                    List.of(arithmetic.left(), arithmetic.right()));
            case Casei casei -> operation("casei", List.of(casei.operand()));
            case Accenti accenti -> operation("accenti", List.of(accenti.operand()));
            case FunctionCall call -> operation(call.name(), call.arguments());
            case ArrayExpression array -> list(array.elements());
            case PropertyName property -> JSON.objectNode().put("property", property.name());
            case CharacterLiteral characters -> JSON.stringNode(characters.value());
            case NumericLiteral number -> JSON.numberNode(number.value());
            case BooleanLiteral truth -> JSON.booleanNode(truth.value());
            case DateInstant date -> JSON.objectNode().put("date", date.date().toString());
            case TimestampInstant timestamp -> JSON.objectNode().put("timestamp", timestamp.timestamp().toString());
            case IntervalInstance interval -> interval(interval);
            case BboxLiteral box -> box(box);
            case GeometryLiteral geometry -> geometry(geometry);
        };
    }

    private static ObjectNode operation(String name, List<Expression> arguments) {
        ObjectNode operation = JSON.objectNode().put("op", name);
        operation.set("args", list(arguments));
        return operation;
    }

    private static ArrayNode list(List<Expression> nodes) {
        ArrayNode list = JSON.arrayNode(nodes.size());
        nodes.forEach(node -> list.add(write(node)));
        return list;
    }

    private static ObjectNode interval(IntervalInstance interval) {
        ObjectNode node = JSON.objectNode();
        node.set("interval", JSON.arrayNode().add(bound(interval.start())).add(bound(interval.end())));
        return node;
    }

    private static JsonNode bound(@Nullable Expression bound) {
        return switch (bound) {
            case null -> JSON.stringNode(Literals.OPEN_END);
            case DateInstant date -> JSON.stringNode(date.date().toString());
            case TimestampInstant timestamp -> JSON.stringNode(timestamp.timestamp().toString());
            default -> write(bound);
        };
    }

    private static ObjectNode box(BboxLiteral box) {
        ArrayNode numbers = JSON.arrayNode();
        Boxes.numbers(box).forEach(numbers::add);
        ObjectNode node = JSON.objectNode();
        node.set("bbox", numbers);
        return node;
    }

    private static ObjectNode geometry(GeometryLiteral geometry) {
        return switch (geometry) {
            case GeometryLiteral.Point point -> geometry("Point", position(point.position()));
            case GeometryLiteral.LineString line -> geometry("LineString", line(line.positions()));
            case GeometryLiteral.Polygon polygon -> geometry("Polygon", lines(polygon.rings()));
            case GeometryLiteral.MultiPoint points -> geometry("MultiPoint", line(points.positions()));
            case GeometryLiteral.MultiLineString lines -> geometry("MultiLineString", lines(lines.lines()));
            case GeometryLiteral.MultiPolygon polygons ->
                    geometry("MultiPolygon", array(polygons.polygons().stream().map(JsonWriter::lines).toList()));
            case GeometryLiteral.GeometryCollection collection -> {
                ObjectNode node = JSON.objectNode().put("type", "GeometryCollection");
                node.set("geometries", array(collection.members().stream().map(JsonWriter::geometry).toList()));
                yield node;
            }
        };
    }

    private static ObjectNode geometry(String type, JsonNode coordinates) {
        ObjectNode node = JSON.objectNode().put("type", type);
        node.set("coordinates", coordinates);
        return node;
    }

    private static ArrayNode lines(List<List<Coordinate>> lines) {
        return array(lines.stream().map(JsonWriter::line).toList());
    }

    private static ArrayNode line(List<Coordinate> line) {
        return array(line.stream().map(JsonWriter::position).toList());
    }

    private static ArrayNode position(Coordinate position) {
        ArrayNode numbers = JSON.arrayNode().add(position.x()).add(position.y());
        return position.z() == null ? numbers : numbers.add(position.z());
    }

    private static ArrayNode array(List<? extends JsonNode> items) {
        ArrayNode array = JSON.arrayNode(items.size());
        new ArrayList<>(items).forEach(array::add);
        return array;
    }
}
