/**
 * Closes the city while somebody works on it: everyone reads when it opens again, and only who may close it goes on
 * working. Every node knows within a second.
 */
@NullMarked
@ApplicationModule(displayName = "Wartung")
package city.moves.platform.maintenance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
