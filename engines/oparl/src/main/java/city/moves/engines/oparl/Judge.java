package city.moves.engines.oparl;

import city.moves.engines.oparl.Shape.Address;
import city.moves.engines.oparl.Shape.Day;
import city.moves.engines.oparl.Shape.Embedded;
import city.moves.engines.oparl.Shape.Feature;
import city.moves.engines.oparl.Shape.Flag;
import city.moves.engines.oparl.Shape.ListAddress;
import city.moves.engines.oparl.Shape.Many;
import city.moves.engines.oparl.Shape.Moment;
import city.moves.engines.oparl.Shape.Reference;
import city.moves.engines.oparl.Shape.Text;
import city.moves.engines.oparl.Shape.Whole;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Judges one object with everything that is embedded in it by the schemas of OParl 1.1 and by the rules of its text.
 *
 * <pre>{@code
 * List<Finding> findings = Judge.of(ObjectType.MEETING, Place.ALONE).judge(json);
 * }</pre>
 */
public final class Judge {

    private static final Pattern OF_A_VENDOR = Pattern.compile("[A-Za-z][\\w.-]*:.+");
    /** What an object that was deleted has, and nothing else has to. */
    private static final Set<String> OF_THE_DELETED = Set.of("id", "type", "created", "modified");
    private static final Set<String> INNER_OF_BODY = Set.of("legislativeTerm");
    private static final int LONGEST_DETAIL = 80;

    private final ObjectType type;
    private final Place place;
    private final @Nullable ObjectType parent;
    private final String path;
    private final List<Finding> findings;
    private String object;

    private Judge(ObjectType type, Place place, @Nullable ObjectType parent, String path, String object, List<Finding> findings) {
        this.type = type;
        this.place = place;
        this.parent = parent;
        this.path = path;
        this.object = object;
        this.findings = findings;
    }

    public static Judge of(ObjectType type, Place place) {
        return new Judge(type, place, null, "", "", new ArrayList<>());
    }

    /** Everything that is wrong, in the order of the object; empty if it is right. */
    public List<Finding> judge(JsonNode node) {
        findings.clear();
        object = node.path("id").asString("");
        whole(node);
        return List.copyOf(findings);
    }

    private void whole(JsonNode node) {
        if (!node.isObject()) {
            find("", Rule.NOT_AN_OBJECT, brief(node));
            return;
        }
        boolean deleted = node.path("deleted").asBoolean(false);
        if (deleted && place == Place.INSIDE) {
            find("deleted", Rule.DELETED_INSIDE, "");
        }
        for (Field field : type.fields()) {
            if (isNeeded(field, deleted) && !node.has(field.name())) {
                find(field.name(), Rule.MISSING, "");
            }
        }
        node.properties().forEach(entry -> field(entry.getKey(), entry.getValue()));
        parents(node, deleted);
        if (type == ObjectType.PERSON) {
            location(node);
        }
    }

    private boolean isNeeded(Field field, boolean deleted) {
        boolean leftOut = place == Place.WITHOUT_INNER && type == ObjectType.BODY && INNER_OF_BODY.contains(field.name());
        return field.mandatory() && !leftOut && (!deleted || OF_THE_DELETED.contains(field.name()));
    }

    private void parents(JsonNode node, boolean deleted) {
        if (parent == null) {
            String alone = Parents.ofAlone(type);
            if (!alone.isEmpty() && !deleted && !node.has(alone)) {
                find(alone, Rule.LACKS_ITS_PARENT, "");
            }
            return;
        }
        String field = Parents.inside(type, parent);
        if (!field.isEmpty() && node.has(field)) {
            find(field, Rule.NAMES_ITS_PARENT, node.path(field).asString(""));
        }
    }

    private void location(JsonNode person) {
        JsonNode whole = person.path("locationObject");
        if (whole.isObject() && !whole.path("id").equals(person.path("location"))) {
            find("locationObject", Rule.OTHER_LOCATION, person.path("location").asString(""));
        }
    }

    private void field(String name, JsonNode value) {
        Field field = type.field(name).orElse(null);
        if (field == null) {
            if (!OF_A_VENDOR.matcher(name).matches()) {
                find(name, Rule.UNKNOWN_FIELD, "");
            }
            return;
        }
        boolean emptyList = value.isArray() && value.isEmpty() && !field.mandatory();
        if (value.isNull() || emptyList) {
            find(name, Rule.NO_VALUE, value.toString());
            return;
        }
        value(name, field.shape(), value);
        if (name.equals("type") && !type.address().equals(value.asString(""))) {
            find(name, Rule.WRONG_TYPE, value.asString(""));
        } else if (value.isString() && !Words.fit(type, name, value.asString())) {
            find(name, Rule.WRONG_WORD, value.asString());
        }
    }

    private void value(String at, Shape shape, JsonNode value) {
        switch (shape) {
            case Many many -> many(at, many.each(), value);
            case Embedded inner -> new Judge(inner.type(), Place.INSIDE, type, path + at + ".", object, findings).whole(value);
            case Feature _ -> Features.fault(value).ifPresent(fault -> find(at, Rule.WRONG_FEATURE, fault));
            case Flag _ -> shape(at, value.isBoolean(), value);
            case Whole _ -> shape(at, value.isIntegralNumber(), value);
            case Text _ -> text(at, value);
            case Day _ -> time(at, value, value.isString() && Times.day(value.asString()).isPresent());
            case Moment _ -> time(at, value, value.isString() && Times.moment(value.asString()).isPresent());
            case Address _ -> address(at, value, value.isString() && Addresses.isAbsolute(value.asString()));
            case Reference _, ListAddress _ -> address(at, value, value.isString() && Addresses.isCanonical(value.asString()));
        }
    }

    private void many(String at, Shape each, JsonNode values) {
        if (!values.isArray()) {
            find(at, Rule.WRONG_SHAPE, brief(values));
            return;
        }
        for (int index = 0; index < values.size(); index++) {
            JsonNode value = values.get(index);
            String place = at + "[" + index + "]";
            value(place, each, value);
            if (each.equals(new Embedded(ObjectType.AGENDA_ITEM)) && value.path("order").isNumber()
                    && value.path("order").asInt() != index) {
                find(place + ".order", Rule.WRONG_ORDER, value.path("order").toString());
            }
        }
    }

    private void shape(String at, boolean right, JsonNode value) {
        if (!right) {
            find(at, Rule.WRONG_SHAPE, brief(value));
        }
    }

    private void text(String at, JsonNode value) {
        shape(at, value.isString(), value);
        if (value.isString() && value.asString().isBlank()) {
            find(at, Rule.NO_VALUE, value.toString());
        }
    }

    private void time(String at, JsonNode value, boolean right) {
        if (!right) {
            find(at, Rule.WRONG_TIME, brief(value));
        }
    }

    private void address(String at, JsonNode value, boolean right) {
        if (!right) {
            find(at, Rule.WRONG_ADDRESS, brief(value));
        }
    }

    private static String brief(JsonNode value) {
        String text = value.toString();
        return text.length() <= LONGEST_DETAIL ? text : text.substring(0, LONGEST_DETAIL) + "…";
    }

    private void find(String at, Rule rule, String detail) {
        findings.add(new Finding(object, path + at, rule, detail));
    }
}
