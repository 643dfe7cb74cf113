package city.moves.services.applications;

import city.moves.engines.periods.Period;
import city.moves.engines.periods.WorkingDays;
import city.moves.services.Processing;
import java.time.LocalDate;

/**
 * Until when the office has to decide: at the end of the time that the service names, and after three months at the
 * latest, when an applicant may go to court because nothing was decided (VwGO § 75).
 */
final class DueDay {

    private static final Period AT_THE_LATEST = new Period(3, Period.Unit.MONTH);

    private DueDay() {}

    static LocalDate of(Processing processing, LocalDate received) {
        LocalDate latest = AT_THE_LATEST.endAfter(received);
        Integer longest = processing.to() == null ? processing.from() : processing.to();
        if (processing.unit() == null) {
            return latest;
        }
        LocalDate named = after(longest == null ? 1 : longest, processing.unit(), received);
        return WorkingDays.BADEN_WUERTTEMBERG.onOrAfter(named.isAfter(latest) ? latest : named);
    }

    private static LocalDate after(int amount, Processing.Unit unit, LocalDate received) {
        return switch (unit) {
            case AT_ONCE, MINUTES, HOURS -> received.plusDays(1);
            case DAYS -> received.plusDays(amount);
            case WORKDAYS -> afterWorkdays(amount, received);
            case WEEKS -> received.plusWeeks(amount);
            case MONTHS -> received.plusMonths(amount);
        };
    }

    private static LocalDate afterWorkdays(int amount, LocalDate received) {
        LocalDate day = received;
        for (int counted = 0; counted < amount; counted++) {
            day = WorkingDays.BADEN_WUERTTEMBERG.onOrAfter(day.plusDays(1));
        }
        return day;
    }
}
