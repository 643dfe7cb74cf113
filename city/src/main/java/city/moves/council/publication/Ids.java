package city.moves.council.publication;

import java.util.Collection;
import java.util.UUID;

/** Ids as the database takes many of them. */
final class Ids {

    private Ids() {}

    static String[] array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
