/** Live figures with unit, time and provenance that capabilities give to the strategy. */
@NullMarked
@ApplicationModule(displayName = "Kennzahlen")
package city.moves.platform.indicators;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
