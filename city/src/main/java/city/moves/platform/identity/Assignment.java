package city.moves.platform.identity;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That an account holds a role.
 *
 * @param department where; null for the whole city
 * @param until      the last day; null for as long as nobody ends it
 */
record Assignment(UUID id, UUID account, String role, @Nullable String department, @Nullable LocalDate until) {

    /** For the trail: role, place and last day in one line. */
    String inWords() {
        return role + " @ " + (department == null ? Actor.WHOLE_CITY : department)
                + (until == null ? "" : " until " + until);
    }
}
