package city.moves.platform.search;

import java.util.Set;

/**
 * Names that the search must never cut into parts, such as streets, districts and persons. A capability that knows
 * names contributes a bean.
 */
@FunctionalInterface
public interface ProtectedNames {

    Set<String> names();
}
