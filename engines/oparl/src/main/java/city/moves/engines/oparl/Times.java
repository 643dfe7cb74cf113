package city.moves.engines.oparl;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/** Days and moments as the standard writes them (OParl 1.1, 2.3): no {@code Z}, no parts of a second. */
public final class Times {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");
    private static final Pattern DAYS = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern MOMENTS = Pattern.compile(DAYS + "T[0-9]{2}:[0-9]{2}:[0-9]{2}[+-][0-9]{2}:[0-9]{2}");

    private Times() {}

    /** @param moment of which parts of a second are left out */
    public static String write(Instant moment, ZoneId zone) {
        return MOMENT.format(moment.truncatedTo(ChronoUnit.SECONDS).atZone(zone).toOffsetDateTime());
    }

    public static Optional<OffsetDateTime> moment(String text) {
        if (!MOMENTS.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            LocalTime time = LocalTime.of(number(text, 11, 13), number(text, 14, 16), number(text, 17, 19));
            return Optional.of(OffsetDateTime.of(date(text), time, ZoneOffset.of(text.substring(19))));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    public static Optional<LocalDate> day(String text) {
        try {
            return DAYS.matcher(text).matches() ? Optional.of(date(text)) : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static LocalDate date(String text) {
        return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
