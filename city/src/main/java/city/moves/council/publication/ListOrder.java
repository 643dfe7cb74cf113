package city.moves.council.publication;

import city.moves.engines.oparl.ObjectType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which objects are listed, and from where on. Each bound counts itself (OParl 1.1, 2.6.2, leaves it open; so nothing is lost).
 *
 * @param body  the council; null for the list of all councils
 * @param named only those that name this one in the field; null for all
 * @param after where the page begins; null for the first
 */
public record ListOrder(ObjectType type, @Nullable UUID body, @Nullable Named named, @Nullable Instant createdSince,
        @Nullable Instant createdUntil, @Nullable Instant modifiedSince, @Nullable Instant modifiedUntil, int limit,
        @Nullable After after) {

    /** @param field in which the objects name the target */
    public record Named(String field, UUID target) {}

    /** The last object of the page before, with its moment if the list is ordered by moments. */
    public record After(@Nullable Instant moment, UUID id) {}

    /** The column that orders the list before the id does; empty if the id alone orders it. */
    public String moment() {
        if (modifiedSince != null || modifiedUntil != null) {
            return "modified";
        }
        return createdSince != null || createdUntil != null ? "created" : "";
    }
}
