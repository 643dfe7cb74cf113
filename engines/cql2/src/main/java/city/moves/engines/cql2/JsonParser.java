package city.moves.engines.cql2;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Nodes of the JSON encoding (annex C), told apart by their members. */
final class JsonParser {
    private final Nodes nodes;
    private final JsonOperations operations;

    JsonParser(Nodes nodes) {
        this.nodes = nodes;
        this.operations = new JsonOperations(nodes, this);
    }

    Filter filter(JsonNode root) {
        JsonPlace place = new JsonPlace(root, "");
        return nodes.filter(expression(place), place.position());
    }

    Expression expression(JsonPlace place) {
        nodes.descend(place.position());
        Expression expression = nodes.add(read(place), place.position());
        nodes.ascend();
        return expression;
    }

    private Expression read(JsonPlace place) {
        JsonNode node = place.node();
        if (node.isString()) {
            return new CharacterLiteral(place.text(Expected.CHARACTER_LITERAL));
        }
        if (node.isNumber()) {
            return new NumericLiteral(Literals.within(node.decimalValue(), place.position()));
        }
        if (node.isBoolean()) {
            return new BooleanLiteral(node.booleanValue());
        }
        if (node.isArray()) {
            return new ArrayExpression(expressions(place, Syntax.ARGUMENT, Expected.ARRAY_EXPRESSION));
        }
        return object(place);
    }

    private Expression object(JsonPlace place) {
        Optional<JsonPlace> operation = place.member("op");
        if (operation.isPresent()) {
            return operations.operation(place, operation.get());
        }
        Optional<JsonPlace> property = place.member("property");
        if (property.isPresent()) {
            return property(property.get());
        }
        Optional<JsonPlace> date = place.member("date");
        if (date.isPresent()) {
            return Literals.date(date.get().text(Expected.DATE_STRING), date.get().position());
        }
        Optional<JsonPlace> timestamp = place.member("timestamp");
        if (timestamp.isPresent()) {
            return Literals.timestamp(timestamp.get().text(Expected.TIMESTAMP_STRING), timestamp.get().position());
        }
        Optional<JsonPlace> interval = place.member("interval");
        if (interval.isPresent()) {
            return interval(interval.get());
        }
        Optional<JsonPlace> type = place.member("type");
        if (type.isPresent()) {
            return JsonGeometries.geometry(place, type.get());
        }
        return JsonGeometries.bbox(place.member("bbox").orElseThrow(() -> place.unexpected(Expected.EXPRESSION)));
    }

    /** Each item as a node that may stand in such a place. */
    List<Expression> expressions(JsonPlace list, Syntax syntax, Expected expected) {
        return list.items(expected).stream().map(item -> nodes.require(syntax, expression(item))).toList();
    }

    private Expression property(JsonPlace name) {
        String text = name.text(Expected.PROPERTY_NAME);
        if (text.isEmpty()) {
            throw name.unexpected(Expected.PROPERTY_NAME);
        }
        return new PropertyName(text);
    }

    private Expression interval(JsonPlace interval) {
        List<JsonPlace> ends = interval.items(Expected.INSTANT_PARAMETER);
        if (ends.size() != 2) {
            throw interval.unexpected(Expected.INSTANT_PARAMETER);
        }
        return new IntervalInstance(bound(ends.getFirst()), bound(ends.getLast()));
    }

    private @Nullable Expression bound(JsonPlace bound) {
        if (bound.node().isString()) {
            String instant = bound.text(Expected.INSTANT_PARAMETER);
            return instant.equals(Literals.OPEN_END)
                    ? null
                    : nodes.add(Literals.instant(instant, bound.position()), bound.position());
        }
        Expression read = expression(bound);
        if (read instanceof PropertyName || read instanceof FunctionCall) {
            return read;
        }
        throw bound.unexpected(Expected.INSTANT_PARAMETER);
    }
}
