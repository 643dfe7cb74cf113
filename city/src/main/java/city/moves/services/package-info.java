/**
 * Where people find out what the city does for them: what a service costs, takes and needs, and who is responsible.
 * Editors write it in versions, a second person publishes them, and an old version stays readable. Knows no other
 * capability.
 */
@NullMarked
@ApplicationModule(displayName = "Dienste")
package city.moves.services;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
