package city.moves.council.mirror;

import city.moves.council.publication.Given;
import city.moves.council.publication.Relations;
import city.moves.engines.oparl.Field;
import city.moves.engines.oparl.ObjectType;
import city.moves.engines.oparl.Shape;
import city.moves.engines.oparl.Shape.Embedded;
import city.moves.engines.oparl.Shape.ListAddress;
import city.moves.engines.oparl.Times;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes of an object with all that is embedded in it single ones that name each other. */
final class Flattening {

    /** The address that an object has where it comes from. */
    static final String ORIGIN = "moves:origin";
    /** When it was modified there. */
    static final String ORIGIN_MODIFIED = "moves:originModified";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<String> TIMES = Set.of("created", "modified");
    private static final Set<String> OWN = Set.of("id", "type", "created", "modified", "deleted", "body", "system");

    /** To whom all that is embedded belongs. */
    private final UUID owner;
    private final List<Given> given = new ArrayList<>();

    private Flattening(UUID owner) {
        this.owner = owner;
    }

    /**
     * @param object of version 1.1, without a fault
     * @param body   the council it belongs to; null for the body itself
     */
    static List<Given> flatten(ObjectType type, ObjectNode object, @Nullable UUID body) {
        Flattening flattening = new Flattening(body == null ? id(object.path("id").asString()) : body);
        flattening.object(type, object, body, JSON.objectNode(), 0);
        return flattening.given;
    }

    /** The same address always has the same id here. */
    static UUID id(String origin) {
        return UUID.nameUUIDFromBytes(origin.getBytes(StandardCharsets.UTF_8));
    }

    /** @param content what is known already, such as the parent */
    private UUID object(ObjectType type, JsonNode object, @Nullable UUID council, ObjectNode content, int place) {
        String origin = object.path("id").asString();
        UUID id = id(origin);
        Instant created = Times.moment(object.path("created").asString("")).map(OffsetDateTime::toInstant).orElse(null);
        if (object.path("deleted").asBoolean(false)) {
            given.add(Given.deleted(id, type, council, origin, created));
            return id;
        }
        object.properties().forEach(entry -> field(type, id, entry.getKey(), entry.getValue(), content));
        content.put(ORIGIN, origin).put(ORIGIN_MODIFIED, object.path("modified").asString(""));
        given.add(new Given(id, type, council, origin, created, false, place, content, true));
        return id;
    }

    private void field(ObjectType type, UUID id, String name, JsonNode value, ObjectNode content) {
        Optional<Field> field = type.field(name);
        Optional<Relations.Following> following = Relations.following(type, name);
        if (following.isPresent()) {
            children(following.get(), id, value);
        } else if (Relations.said(type).contains(name)) {
            content.set(name, named(field.orElseThrow().shape(), value));
        } else if (!OWN.contains(name) && field.filter(Flattening::followsFromOthers).isEmpty()) {
            content.set(name, value);
        }
    }

    /** If a field is not taken over, because this house says itself what stands there. */
    static boolean isSaidHere(ObjectType type, String place) {
        String name = place.substring(place.lastIndexOf('.') + 1);
        return TIMES.contains(name) || Relations.following(type, place).isPresent()
                || type.field(place).filter(field -> field.shape() instanceof ListAddress).isPresent();
    }

    /** Lists and the answers of files and places. */
    private static boolean followsFromOthers(Field field) {
        return field.shape() instanceof ListAddress || Relations.target(field.shape()).isPresent();
    }

    private void children(Relations.Following following, UUID parent, JsonNode values) {
        int place = 0;
        for (JsonNode value : values) {
            if (following.embedded() && value.isObject()) {
                object(following.from(), value, owner, JSON.objectNode().put(following.saidThereAs(), parent.toString()), place++);
            }
        }
    }

    private JsonNode named(Shape shape, JsonNode value) {
        if (shape instanceof Shape.Many(Shape each)) {
            ArrayNode names = JSON.arrayNode();
            value.forEach(one -> names.add(named(each, one)));
            return names;
        }
        if (shape instanceof Embedded(ObjectType inner) && value.isObject()) {
            return JSON.stringNode(object(inner, value, owner, JSON.objectNode(), 0).toString());
        }
        return JSON.stringNode(id(value.asString()).toString());
    }
}
