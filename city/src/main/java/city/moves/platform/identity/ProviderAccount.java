package city.moves.platform.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account at another house that opens one's own, as its owner sees it.
 *
 * @param provider key of the house
 * @param usedAt   null if it was never used
 */
record ProviderAccount(UUID wayIn, String provider, Instant createdAt, @Nullable Instant usedAt) {}
