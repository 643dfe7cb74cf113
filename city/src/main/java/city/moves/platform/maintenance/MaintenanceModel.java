package city.moves.platform.maintenance;

import city.moves.platform.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * What the desk of maintenance shows.
 *
 * @param closure the one that has not ended; null while the city is open
 */
record MaintenanceModel(@Nullable Closure closure, Form form) {}
