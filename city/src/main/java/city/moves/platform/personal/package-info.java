/**
 * What the city holds about people. Whoever keeps something about a person contributes a
 * {@link city.moves.platform.personal.PersonalData}, which says why and for how long, finds it, and erases it as far as the
 * law lets it. Uses no other part but values, so that every part may give one.
 */
@NullMarked
@ApplicationModule(displayName = "Personendaten")
package city.moves.platform.personal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
