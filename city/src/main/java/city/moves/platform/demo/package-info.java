/** Makes the demo city lively, once per version, without ever touching what a person changed. */
@NullMarked
@ApplicationModule(displayName = "Vorführstadt")
package city.moves.platform.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
