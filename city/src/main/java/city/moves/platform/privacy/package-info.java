/**
 * Where people see, take along and have erased what the city holds about them, and where the privacy desk answers those who
 * ask by letter. It knows nothing of what is held: each part gives its own as
 * {@link city.moves.platform.personal.PersonalData}.
 */
@NullMarked
@ApplicationModule(displayName = "Datenschutz")
package city.moves.platform.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
