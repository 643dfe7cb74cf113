/** Where those who run the city look after its mail: what waits, failed or is in doubt, and what to do about it. */
@NullMarked
@ApplicationModule(displayName = "Poststelle")
package city.moves.platform.postroom;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
