/**
 * What parts give to those who run the city: notes at the start, findings of a checkup, work to be done later. Uses no
 * other part.
 */
@NullMarked
@ApplicationModule(displayName = "Betrieb")
package city.moves.platform.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
