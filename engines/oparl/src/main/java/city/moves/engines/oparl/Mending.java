package city.moves.engines.oparl;

import city.moves.engines.oparl.Mend.Kind;
import city.moves.engines.oparl.Shape.Embedded;
import city.moves.engines.oparl.Shape.Many;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes an object of OParl 1.1 from what others publish: of version 1.0, or with the habits of their programs. It invents
 * nothing; what it cannot know is left as a finding.
 */
public final class Mending {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern OF_A_VENDOR = Pattern.compile("[A-Za-z][\\w.-]*:.+");
    private static final List<String> OF_THE_DELETED = List.of("id", "type", "created", "modified", "deleted");
    private static final List<String> TIMES = List.of("created", "modified");

    private final Values values;
    private final List<Mend> mends;

    private Mending(ZoneId zone, List<Mend> mends) {
        this.mends = mends;
        this.values = new Values(zone, mends);
    }

    /**
     * @param expected what the object is if it does not say so
     * @param zone     of moments that are written without an offset
     */
    public static Mended mend(JsonNode read, ObjectType expected, ZoneId zone) {
        ObjectType type = ObjectType.of(read.path("type").asString("")).orElse(expected);
        List<Mend> mends = new ArrayList<>();
        ObjectNode object = new Mending(zone, mends).object("", read, type);
        return new Mended(type, object, List.copyOf(mends), Judge.of(type, Place.ALONE).judge(object));
    }

    private ObjectNode object(String path, JsonNode read, ObjectType type) {
        ObjectNode object = JSON.objectNode();
        boolean deleted = read.path("deleted").asBoolean(false);
        for (Map.Entry<String, JsonNode> entry : read.properties()) {
            if (!deleted || OF_THE_DELETED.contains(entry.getKey())) {
                field(path, entry.getKey(), entry.getValue(), type).ifPresent(value -> object.set(entry.getKey(), value));
            }
        }
        if (read.isObject() && !type.address().equals(object.path("type").asString(""))) {
            mends.add(new Mend(path + "type", Kind.TYPE, read.path("type").asString("")));
            object.put("type", type.address());
        }
        type.fields().forEach(field -> inside(path, field, object, type));
        return object;
    }

    private Optional<JsonNode> field(String path, String name, JsonNode value, ObjectType type) {
        Field field = type.field(name).orElse(null);
        if (field == null) {
            return unknown(path + name, value);
        }
        if (field.shape() instanceof Many(Shape each)) {
            return many(path + name, each, value);
        }
        if (value.isArray() && value.size() == 1) {
            mends.add(new Mend(path + name, Kind.MANY, "[]"));
            return one(path + name, field.shape(), value.get(0));
        }
        return one(path + name, field.shape(), value);
    }

    private Optional<JsonNode> unknown(String place, JsonNode value) {
        if (OF_A_VENDOR.matcher(place.substring(place.lastIndexOf('.') + 1)).matches()) {
            return Optional.of(value.deepCopy());
        }
        mends.add(new Mend(place, Kind.UNKNOWN, Values.brief(value)));
        return Optional.empty();
    }

    private Optional<JsonNode> many(String place, Shape each, JsonNode value) {
        ArrayNode kept = JSON.arrayNode();
        if (!value.isArray() && !Values.isNothing(value)) {
            mends.add(new Mend(place, Kind.MANY, Values.brief(value)));
            one(place, each, value).ifPresent(kept::add);
        }
        for (int index = 0; index < value.size() && value.isArray(); index++) {
            one(place + "[" + index + "]", each, value.get(index)).ifPresent(kept::add);
        }
        if (kept.isEmpty() && !place.endsWith("legislativeTerm")) {
            mends.add(new Mend(place, Kind.LEFT_OUT, Values.brief(value)));
            return Optional.empty();
        }
        return Optional.of(kept);
    }

    private Optional<JsonNode> one(String place, Shape shape, JsonNode value) {
        if (Values.isNothing(value)) {
            mends.add(new Mend(place, Kind.LEFT_OUT, Values.brief(value)));
            return Optional.empty();
        }
        if (!(shape instanceof Embedded(ObjectType inner))) {
            return Optional.of(values.mend(place, shape, value));
        }
        if (value.path("deleted").asBoolean(false)) {
            mends.add(new Mend(place, Kind.DELETED, value.path("id").asString("")));
            return Optional.empty();
        }
        return Optional.of(value.isObject() ? object(place + ".", value, inner) : value);
    }

    /** What embedded objects have from the one around them, and what they do not repeat of it. */
    private void inside(String path, Field field, ObjectNode parent, ObjectType type) {
        switch (field.shape()) {
            case Embedded(ObjectType inner) when parent.get(field.name()) instanceof ObjectNode node ->
                    inherit(path + field.name() + ".", node, inner, parent, type);
            case Many(Embedded(ObjectType inner)) when parent.get(field.name()) instanceof ArrayNode nodes -> {
                for (int index = 0; index < nodes.size(); index++) {
                    String place = path + field.name() + "[" + index + "].";
                    if (nodes.get(index) instanceof ObjectNode node) {
                        inherit(place, node, inner, parent, type);
                        count(place, node, inner, index);
                    }
                }
            }
            default -> { }
        }
    }

    private void inherit(String path, ObjectNode node, ObjectType inner, ObjectNode parent, ObjectType type) {
        List<String> missing = TIMES.stream().filter(time -> !node.has(time) && parent.has(time)).toList();
        for (String time : missing) {
            mends.add(new Mend(path + time, Kind.FROM_OUTSIDE, ""));
            node.set(time, parent.get(time));
        }
        if (!missing.isEmpty()) {
            inner.fields().forEach(field -> inside(path, field, node, inner));
        }
        String back = Parents.inside(inner, type);
        if (!back.isEmpty() && node.has(back)) {
            mends.add(new Mend(path + back, Kind.PARENT, Values.brief(node.get(back))));
            node.remove(back);
        }
    }

    private void count(String path, ObjectNode node, ObjectType inner, int index) {
        if (inner == ObjectType.AGENDA_ITEM && node.path("order").asInt(-1) != index) {
            mends.add(new Mend(path + "order", Kind.COUNTED, node.path("order").toString()));
            node.put("order", index);
        }
    }
}
