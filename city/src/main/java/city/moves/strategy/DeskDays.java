package city.moves.strategy;

import city.moves.platform.web.Form;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Days as the forms of the desk write and read them. */
final class DeskDays {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private DeskDays() {}

    static String text(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /** Three days in order, or none at all; anything else is refused at the field that is missing or wrong. */
    static @Nullable Forecast forecast(Form form, String early, String likely, String late) {
        LocalDate optimistic = form.day(early);
        LocalDate expected = form.day(likely);
        LocalDate pessimistic = form.day(late);
        if (form.value(early).isBlank() && form.value(likely).isBlank() && form.value(late).isBlank()) {
            return null;
        }
        LocalDate first = form.required(early, "strategy.desk.forecast.whole", optimistic);
        LocalDate second = form.required(likely, "strategy.desk.forecast.whole", expected);
        LocalDate third = form.required(late, "strategy.desk.forecast.whole", pessimistic);
        if (first == null || second == null || third == null) {
            return null;
        }
        if (first.isAfter(second) || second.isAfter(third)) {
            form.refuse(first.isAfter(second) ? early : late, "strategy.desk.forecast.order");
            return null;
        }
        return new Forecast(first, second, third);
    }
}
