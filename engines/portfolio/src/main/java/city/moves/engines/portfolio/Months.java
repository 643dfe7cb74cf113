package city.moves.engines.portfolio;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Time in months since a day: whole months as the calendar counts them, the rest as days of the month it falls into. */
final class Months {
    private Months() {}

    /**
     * From 31 January it is 1 month to 28 February and 1 1/31 months to 1 March: every whole month is counted from the
     * start, so short months shift nothing. Zero up to the start itself.
     */
    static Fraction between(LocalDate start, LocalDate day) {
        if (!day.isAfter(start)) {
            return Fraction.ZERO;
        }
        long whole = ChronoUnit.MONTHS.between(start, day);
        LocalDate from = start.plusMonths(whole);
        LocalDate to = start.plusMonths(whole + 1);
        return Fraction.of(whole).plus(Fraction.of(ChronoUnit.DAYS.between(from, day), ChronoUnit.DAYS.between(from, to)));
    }
}
