package city.moves.geo.ogc;

import city.moves.geo.TimeSpan;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parameter {@code datetime}: a moment or an interval by RFC 3339, one side of which may be open; days as well. */
final class Times {

    static final String PARAMETER = "datetime";

    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final String OPEN = "..";

    private Times() {}

    static TimeSpan of(String text) {
        try {
            return span(text.toUpperCase(Locale.ROOT));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            throw Request.refused(PARAMETER, "geo.ogc.datetime.unreadable");
        }
    }

    private static TimeSpan span(String text) {
        String[] ends = text.split("/", -1);
        if (ends.length == 1) {
            return new TimeSpan(beginning(text), end(text));
        }
        if (ends.length > 2 || isOpen(ends[0]) && isOpen(ends[1])) {
            throw new IllegalArgumentException("an interval has two ends, and one of them is closed");
        }
        return new TimeSpan(isOpen(ends[0]) ? null : beginning(ends[0]), isOpen(ends[1]) ? null : end(ends[1]));
    }

    private static boolean isOpen(String end) {
        return end.isEmpty() || end.equals(OPEN);
    }

    private static Instant beginning(String text) {
        LocalDate day = day(text);
        return day == null ? moment(text) : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Instant end(String text) {
        LocalDate day = day(text);
        return day == null ? moment(text) : day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1_000);
    }

    private static @Nullable LocalDate day(String text) {
        return DAY.matcher(text).matches() ? LocalDate.parse(text) : null;
    }

    private static Instant moment(String text) {
        if (!MOMENT.matcher(text).matches()) {
            throw new IllegalArgumentException("no moment by RFC 3339");
        }
        return OffsetDateTime.parse(text).toInstant();
    }
}
