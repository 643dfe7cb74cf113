/** The one search over the whole city, rebuilt on every node from the documents that capabilities hand in. */
@NullMarked
@ApplicationModule(displayName = "Suche")
package city.moves.platform.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
