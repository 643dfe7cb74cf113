/** Open data that capabilities publish by themselves, listed at one place. */
@NullMarked
@ApplicationModule(displayName = "Datensätze")
package city.moves.platform.datasets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
