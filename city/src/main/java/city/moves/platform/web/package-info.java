/** How a page is asked for, rendered and refused: language, layout, forms, problems, assets. Knows no capability. */
@NullMarked
@ApplicationModule(displayName = "Seiten")
package city.moves.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
