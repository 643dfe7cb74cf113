package city.moves.platform.identity;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That an account holds a role.
 *
 * @param department where; null for the whole city
 * @param since      the first day; null for at once
 * @param until      the last day; null for as long as nobody ends it
 */
record Assignment(UUID id, UUID account, String role, @Nullable String department, @Nullable LocalDate since,
        @Nullable LocalDate until) {

    boolean isOn(LocalDate day) {
        return (since == null || !day.isBefore(since)) && (until == null || !day.isAfter(until));
    }

    /** For the trail: role, place and days in one line. */
    String inWords() {
        return role + " @ " + (department == null ? Actor.WHOLE_CITY : department)
                + (since == null ? "" : " from " + since) + (until == null ? "" : " until " + until);
    }
}
