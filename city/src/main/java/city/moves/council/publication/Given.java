package city.moves.council.publication;

import city.moves.engines.oparl.ObjectType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An object to be published.
 *
 * @param body     the council it belongs to; null for the body itself
 * @param origin   the address under which another server has it; null for the city's own
 * @param created  null for now
 * @param place    where it stands in the object that it names as its parent
 * @param content  what it says of itself, with other objects by their ids
 * @param complete if all that is embedded in it is given with it; what was embedded in it before is then gone
 */
public record Given(UUID id, ObjectType type, @Nullable UUID body, @Nullable String origin, @Nullable Instant created,
        boolean deleted, int place, ObjectNode content, boolean complete) {

    /** An object that is there no more. */
    public static Given deleted(UUID id, ObjectType type, @Nullable UUID body, @Nullable String origin, @Nullable Instant created) {
        return new Given(id, type, body, origin, created, true, 0, JsonNodeFactory.instance.objectNode(), false);
    }
}
