package city.moves.engines.periods;

import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HolidaysTest {

    /** The judge is jollyday 2.19.0, region {@code de/bw}. */
    @Test
    void theHolidaysOfMoreThanACenturyAreThoseOfAnIndependentCalendar() {
        HolidayManager judge = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.GERMANY));
        for (int year = 1995; year <= 2110; year++) {
            Set<LocalDate> expected = judge.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, "bw").stream()
                    .map(de.focus_shift.jollyday.core.Holiday::getDate).collect(Collectors.toSet());
            Set<LocalDate> found = LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1))
                    .filter(day -> Holidays.BADEN_WUERTTEMBERG.on(day).isPresent()).collect(Collectors.toSet());
            assertThat(found).as("%s", year).isEqualTo(expected);
        }
    }

    /** Feiertagsgesetz of Baden-Württemberg, § 1. */
    @Test
    void everyYearHasTheTwelveOfTheLawAnd2017OneMore() {
        for (int year : new int[] {2017, 2026, 2027}) {
            Set<Holiday> found = LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1))
                    .flatMap(day -> Holidays.BADEN_WUERTTEMBERG.on(day).stream()).collect(Collectors.toSet());
            Set<Holiday> law = EnumSet.allOf(Holiday.class);
            if (year != 2017) {
                law.remove(Holiday.REFORMATION);
            }
            assertThat(found).as("%s", year).isEqualTo(law);
        }
    }

    @Test
    void theNextWorkingDayIsOneAndNoneBeforeItIsPassedBy() {
        Random random = new Random(193);
        for (int round = 0; round < 3_000; round++) {
            LocalDate day = LocalDate.of(1995, 1, 1).plusDays(random.nextInt(30_000));
            LocalDate next = WorkingDays.BADEN_WUERTTEMBERG.onOrAfter(day);
            assertThat(WorkingDays.BADEN_WUERTTEMBERG.dayOff(next)).isEmpty();
            assertThat(day.datesUntil(next)).allSatisfy(before ->
                    assertThat(WorkingDays.BADEN_WUERTTEMBERG.dayOff(before)).isPresent());
        }
    }

    @Test
    void aDayOffHasItsReason() {
        assertThat(WorkingDays.BADEN_WUERTTEMBERG.dayOff(LocalDate.of(2026, 11, 21))).hasValue(new DayOff.Saturday());
        assertThat(WorkingDays.BADEN_WUERTTEMBERG.dayOff(LocalDate.of(2026, 11, 22))).hasValue(new DayOff.Sunday());
        assertThat(WorkingDays.BADEN_WUERTTEMBERG.dayOff(LocalDate.of(2026, 6, 4)))
                .hasValue(new DayOff.PublicHoliday(Holiday.CORPUS_CHRISTI));
        assertThat(WorkingDays.BADEN_WUERTTEMBERG.dayOff(LocalDate.of(2026, 11, 1)))
                .hasValue(new DayOff.PublicHoliday(Holiday.ALL_SAINTS));
    }
}
