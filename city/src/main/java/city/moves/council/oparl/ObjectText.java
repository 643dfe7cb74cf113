package city.moves.council.oparl;

import city.moves.council.publication.PublishedObject;
import city.moves.council.publication.Relations;
import city.moves.council.publication.Surroundings;
import city.moves.engines.oparl.Field;
import city.moves.engines.oparl.ObjectType;
import city.moves.engines.oparl.Parents;
import city.moves.engines.oparl.Shape.ListAddress;
import city.moves.engines.oparl.Shape.Many;
import city.moves.engines.oparl.Times;
import city.moves.platform.web.Formats;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes objects as the standard wants them (OParl 1.1, chapters 2 and 3). */
final class ObjectText {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String DELETED = "deleted";

    private final Addresses addresses;
    private final Surroundings around;
    private final Predicate<Field> wanted;

    /** @param wanted which fields of the objects themselves are written; of those inside of them all are */
    ObjectText(Addresses addresses, Surroundings around, Predicate<Field> wanted) {
        this.addresses = addresses;
        this.around = around;
        this.wanted = wanted;
    }

    ObjectNode alone(PublishedObject object) {
        return object.deleted() ? gone(object) : write(object, null, object.place());
    }

    /** What is left of an object that was deleted (OParl 1.1, 2.8). */
    private ObjectNode gone(PublishedObject object) {
        ObjectNode text = head(object);
        times(object, text);
        return text.put(DELETED, true);
    }

    private ObjectNode head(PublishedObject object) {
        return JSON.objectNode().put("id", addresses.of(object.type(), object.id())).put("type", object.type().address());
    }

    private static void times(PublishedObject object, ObjectNode text) {
        text.put("created", moment(object.created())).put("modified", moment(object.modified()));
    }

    static String moment(Instant moment) {
        return Times.write(moment, Formats.CITY_TIME);
    }

    /** @param parent in which it is embedded; null if it comes alone */
    private ObjectNode write(PublishedObject object, @Nullable ObjectType parent, int place) {
        ObjectNode text = head(object);
        Set<String> left = Set.of("id", "type", "created", "modified", DELETED,
                parent == null ? "" : Parents.inside(object.type(), parent));
        for (Field field : object.type().fields()) {
            if (!left.contains(field.name()) && (parent != null || wanted.test(field))) {
                value(object, field, place).ifPresent(value -> text.set(field.name(), value));
            }
        }
        object.content().properties().stream().filter(entry -> object.type().field(entry.getKey()).isEmpty())
                .forEach(entry -> text.set(entry.getKey(), entry.getValue()));
        times(object, text);
        return text;
    }

    private Optional<JsonNode> value(PublishedObject object, Field field, int place) {
        if (field.shape() instanceof ListAddress(ObjectType listed)) {
            return Optional.of(JSON.stringNode(addresses.list(object.type(), object.id(), listed)));
        }
        Optional<Relations.Following> following = Relations.following(object.type(), field.name());
        if (following.isPresent()) {
            return following(object, following.get(), field.mandatory());
        }
        if (Relations.said(object.type()).contains(field.name())) {
            return named(object, field);
        }
        return switch (field.name()) {
            case "body" -> Optional.ofNullable(object.body()).map(body -> JSON.stringNode(addresses.of(ObjectType.BODY, body)));
            case "system" -> Optional.of(JSON.stringNode(addresses.system()));
            case "order" -> Optional.of(JSON.numberNode(place));
            default -> Optional.ofNullable(object.content().get(field.name()));
        };
    }

    private Optional<JsonNode> following(PublishedObject object, Relations.Following following, boolean mandatory) {
        List<UUID> ids = around.following(object.id(), following.field());
        ArrayNode texts = JSON.arrayNode();
        for (UUID id : ids) {
            if (following.embedded()) {
                shown(id, object.type(), texts.size()).ifPresent(texts::add);
            } else if (around.hasAddress(id)) {
                texts.add(addresses.of(following.from(), id));
            }
        }
        return texts.isEmpty() && !mandatory ? Optional.empty() : Optional.of(texts);
    }

    private Optional<JsonNode> named(PublishedObject object, Field field) {
        ObjectType type = Relations.target(field.shape()).orElseThrow();
        boolean embedded = Relations.isEmbedding(field.shape());
        ArrayNode texts = JSON.arrayNode();
        for (UUID id : object.many(field.name())) {
            if (embedded) {
                shown(id, object.type(), texts.size()).ifPresent(texts::add);
            } else if (around.hasAddress(id)) {
                texts.add(addresses.of(type, id));
            }
        }
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(field.shape() instanceof Many ? texts : texts.get(0));
    }

    private Optional<ObjectNode> shown(UUID id, ObjectType parent, int place) {
        return Optional.ofNullable(around.shown(id)).map(object -> write(object, parent, place));
    }
}
