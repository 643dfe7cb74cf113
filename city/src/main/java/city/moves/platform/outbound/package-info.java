/**
 * The one way to ask servers whose address somebody entered. {@link city.moves.platform.outbound.Outbound} asks none that lies
 * in the own network, unless an administrator named it, and reads no more than it was told to.
 */
@NullMarked
@ApplicationModule(displayName = "Ausgang")
package city.moves.platform.outbound;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
