package city.moves.engines.cql2;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A value of the document together with where it stands. */
record JsonPlace(JsonNode node, String pointer) {

    Position position() {
        return new Position.InJson(pointer);
    }

    Optional<JsonPlace> member(String name) {
        return node.isObject() && node.has(name)
                ? Optional.of(new JsonPlace(node.get(name), pointer + "/" + name))
                : Optional.empty();
    }

    /** The items of an array. */
    List<JsonPlace> items(Expected expected) {
        if (!node.isArray()) {
            throw unexpected(expected);
        }
        List<JsonPlace> items = new ArrayList<>();
        for (JsonNode item : node) {
            items.add(new JsonPlace(item, pointer + "/" + items.size()));
        }
        return items;
    }

    String text(Expected expected) {
        if (!node.isString()) {
            throw unexpected(expected);
        }
        return Literals.characters(node.stringValue(), position());
    }

    double coordinate() {
        if (!node.isNumber()) {
            throw unexpected(Expected.NUMERIC_LITERAL);
        }
        return Literals.coordinate(Literals.within(node.decimalValue(), position()), position());
    }

    Refusal unexpected(Expected... expected) {
        String found = switch (node.getNodeType()) {
            case OBJECT -> "{…}";
            case ARRAY -> "[…]";
            default -> Literals.excerpt(node.toString());
        };
        return new Refusal(new Problem.Unexpected(position(), found, List.of(expected)));
    }
}
