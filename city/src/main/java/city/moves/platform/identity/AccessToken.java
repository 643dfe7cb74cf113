package city.moves.platform.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key by which programs act for a person; its secret is known to nobody here.
 *
 * @param name        by which its owner knows it
 * @param permissions the keys of the rights that it lends, as far as its owner still holds them
 * @param until       when it ends
 * @param usedAt      about when it was used last; null if it never was
 */
record AccessToken(UUID id, String name, List<String> permissions, Instant createdAt, Instant until,
        @Nullable Instant usedAt) {}
