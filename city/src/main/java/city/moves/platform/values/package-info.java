/** Values that every part shares: money, posts, provenance, outcomes. No part of the platform stands to the left of it. */
@NullMarked
@ApplicationModule(displayName = "Werte")
package city.moves.platform.values;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
