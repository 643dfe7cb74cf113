package city.moves.engines.periods;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/** Days on which a period can end: neither Saturday nor Sunday nor a public holiday (BGB § 193, VwVfG § 31 (3), ZPO § 222 (2)). */
public record WorkingDays(Holidays holidays) {
    public static final WorkingDays BADEN_WUERTTEMBERG = new WorkingDays(Holidays.BADEN_WUERTTEMBERG);

    /** A holiday on a weekend is named as one. */
    public Optional<DayOff> dayOff(LocalDate day) {
        Optional<DayOff> holiday = holidays.on(day).map(DayOff.PublicHoliday::new);
        if (holiday.isPresent()) {
            return holiday;
        }
        return day.getDayOfWeek() == DayOfWeek.SATURDAY ? Optional.of(new DayOff.Saturday())
                : day.getDayOfWeek() == DayOfWeek.SUNDAY ? Optional.of(new DayOff.Sunday()) : Optional.empty();
    }

    /** The day itself if it is one, else the next. */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate found = day;
        while (dayOff(found).isPresent()) {
            found = found.plusDays(1);
        }
        return found;
    }
}
