package city.moves.platform.maintenance;

import java.time.Instant;
import java.util.UUID;

/**
 * A time in which the city is closed.
 *
 * @param begunBy    name of the person who closed it
 * @param expectedAt when it is expected to open again; it opens when somebody opens it
 */
record Closure(UUID id, Instant begunAt, String begunBy, Instant expectedAt) {}
