package city.moves.geo.intake;

import city.moves.geo.remote.RemoteLayer;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A layer of a service on its way here.
 *
 * @param target  the number of the layer that it goes into; null for a new one
 * @param account who asked for it; null for the terminal
 * @param author  the name of that person
 * @param read    how many features have come
 * @param intake  as which it went on; null before
 */
record Fetch(UUID id, @Nullable Integer target, FetchState state, @Nullable UUID account, String author, Instant begun,
        FetchContent content, long read, @Nullable UUID intake, int version) {

    RemoteLayer chosen() {
        RemoteLayer chosen = content.chosen();
        if (chosen == null) {
            throw new IllegalStateException("nothing was chosen for " + id);
        }
        return chosen;
    }

    /** What it is called in lists. */
    String name() {
        RemoteLayer chosen = content.chosen();
        return chosen == null ? content.service().title() : chosen.title();
    }
}
