package city.moves.services.forms;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of the form of a service. It never changes: who has begun with it ends with it.
 *
 * @param service   the slug of the service
 * @param number    from 1
 * @param title     what the form calls itself
 * @param published when it became the one that people get; null while it is a draft
 */
public record FormVersion(UUID id, String service, int number, String title, @Nullable Instant published) {}
