package city.moves.platform.identity;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That one person stands in for another, in one role and for a time.
 *
 * @param represented     who is represented
 * @param representedName their name
 * @param deputy          who stands in
 * @param deputyName      their name
 * @param department      where; null for the whole city
 * @param since           the first day
 * @param until           the last day
 */
record Deputy(UUID id, UUID represented, String representedName, UUID deputy, String deputyName, String role,
        @Nullable String department, LocalDate since, LocalDate until) {

    boolean isOn(LocalDate day) {
        return !day.isBefore(since) && !day.isAfter(until);
    }

    /** For the trail: role, place and days in one line. */
    String inWords() {
        return deputyName + ": " + role + " @ " + (department == null ? Actor.WHOLE_CITY : department)
                + " from " + since + " until " + until;
    }
}
