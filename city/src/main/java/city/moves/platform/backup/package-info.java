/** The whole city in one file, and out of it again: every table of one moment and the documents. */
@NullMarked
@ApplicationModule(displayName = "Sicherung")
package city.moves.platform.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
