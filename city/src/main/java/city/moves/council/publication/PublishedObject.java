package city.moves.council.publication;

import city.moves.engines.oparl.ObjectType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An object as it was published.
 *
 * @param body    the council it belongs to; null for the body itself
 * @param place   where it stands in the object that it names as its parent
 * @param content what it says of itself, with other objects by their ids; empty if it was deleted
 */
public record PublishedObject(UUID id, ObjectType type, @Nullable UUID body, Instant created, Instant modified,
        boolean deleted, int place, ObjectNode content) {

    /** A text of the object; empty if it has none. */
    public String text(String field) {
        return content.path(field).asString("");
    }

    public Optional<UUID> one(String field) {
        return many(field).stream().findFirst();
    }

    /** The objects that a field names, in their order. */
    public List<UUID> many(String field) {
        List<UUID> ids = new ArrayList<>();
        JsonNode value = content.path(field);
        if (value.isArray()) {
            value.forEach(each -> ids.add(UUID.fromString(each.asString())));
        } else if (value.isString()) {
            ids.add(UUID.fromString(value.asString()));
        }
        return ids;
    }
}
