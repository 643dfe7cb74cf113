/** Who acts, for which department, with which rights: accounts, roles, sessions, sign-in. */
@NullMarked
@ApplicationModule(displayName = "Identität")
package city.moves.platform.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
