/** How data comes in by {@code ./moves import KIND SOURCE}: a capability contributes a kind. Uses no other part. */
@NullMarked
@ApplicationModule(displayName = "Übernahme")
package city.moves.platform.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
