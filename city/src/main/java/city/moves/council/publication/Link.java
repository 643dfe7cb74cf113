package city.moves.council.publication;

import city.moves.engines.oparl.Field;
import city.moves.engines.oparl.ObjectType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * That one object names another.
 *
 * @param place of the target in the field; of the source in the target where the source is shown there
 * @param at    the time of the source
 */
record Link(UUID source, String field, int place, UUID target, Shown shown, @Nullable Instant at) {

    /** Which of the two stands in the other. */
    enum Shown { TARGET, SOURCE, NONE }

    /** All that an object names. */
    static List<Link> of(Given given) {
        List<Link> links = new ArrayList<>();
        Instant at = Heading.of(given.type(), given.content()).at();
        for (Field field : given.type().fields()) {
            if (!Relations.said(given.type()).contains(field.name())) {
                continue;
            }
            Shown shown = shown(given.type(), field);
            JsonNode value = given.content().path(field.name());
            if (value.isString()) {
                int place = shown == Shown.SOURCE ? given.place() : 0;
                links.add(new Link(given.id(), field.name(), place, UUID.fromString(value.asString()), shown, at));
            }
            for (int place = 0; value.isArray() && place < value.size(); place++) {
                links.add(new Link(given.id(), field.name(), place, UUID.fromString(value.get(place).asString()), shown, at));
            }
        }
        return links;
    }

    private static Shown shown(ObjectType type, Field field) {
        if (Relations.isEmbedding(field.shape())) {
            return Shown.TARGET;
        }
        return Relations.target(field.shape()).stream().flatMap(target -> Relations.following(target).stream())
                .anyMatch(following -> following.from() == type && following.saidThereAs().equals(field.name()))
                ? Shown.SOURCE : Shown.NONE;
    }
}
