package city.moves.platform.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A passkey as its owner sees it.
 *
 * @param wayIn  the way in that it is
 * @param usedAt null if it was never used
 */
record Passkey(UUID wayIn, String name, Instant createdAt, @Nullable Instant usedAt) {}
