/** Who did what, when, from which to which value: append-only and hash-chained, so that tampering is found. */
@NullMarked
@ApplicationModule(displayName = "Protokoll")
package city.moves.platform.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
