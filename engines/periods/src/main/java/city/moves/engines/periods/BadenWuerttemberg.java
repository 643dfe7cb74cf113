package city.moves.engines.periods;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Optional;

/** As they are since 1995. */
final class BadenWuerttemberg implements Holidays {
    private static final LocalDate REFORMATION = LocalDate.of(2017, 10, 31);
    private static final Map<MonthDay, Holiday> BY_DATE = Map.of(
            MonthDay.of(1, 1), Holiday.NEW_YEAR, MonthDay.of(1, 6), Holiday.EPIPHANY, MonthDay.of(5, 1), Holiday.LABOUR_DAY,
            MonthDay.of(10, 3), Holiday.GERMAN_UNITY, MonthDay.of(11, 1), Holiday.ALL_SAINTS,
            MonthDay.of(12, 25), Holiday.CHRISTMAS, MonthDay.of(12, 26), Holiday.SECOND_CHRISTMAS);
    private static final Map<Long, Holiday> BY_EASTER = Map.of(-2L, Holiday.GOOD_FRIDAY, 1L, Holiday.EASTER_MONDAY,
            39L, Holiday.ASCENSION, 50L, Holiday.WHIT_MONDAY, 60L, Holiday.CORPUS_CHRISTI);

    @Override
    public Optional<Holiday> on(LocalDate day) {
        if (day.equals(REFORMATION)) {
            return Optional.of(Holiday.REFORMATION);
        }
        Holiday movable = BY_EASTER.get(day.toEpochDay() - easter(day.getYear()).toEpochDay());
        return Optional.ofNullable(movable != null ? movable : BY_DATE.get(MonthDay.from(day)));
    }

    /** The Gregorian computus in the form of Meeus, Jones and Butcher. */
    private static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int ofCentury = year % 100;
        int sun = (century - (century + 8) / 25 + 1) / 3;
        int moon = (19 * golden + century - century / 4 - sun + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - moon - ofCentury % 4) % 7;
        int late = (golden + 11 * moon + 22 * weekday) / 451;
        int day = moon + weekday - 7 * late + 114;
        return LocalDate.of(year, day / 31, day % 31 + 1);
    }
}
