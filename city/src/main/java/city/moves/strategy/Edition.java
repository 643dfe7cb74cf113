package city.moves.strategy;

import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Formats;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the released report that a reader asks for: the newest, or the one as known on a day. */
@Component
class Edition {

    private final ReportingDates dates;

    Edition(ReportingDates dates) {
        this.dates = dates;
    }

    /**
     * The newest report released for a day that is not after the asked one.
     *
     * @param asked a day such as 2026-06-30; empty for today
     * @throws Refused if it is no day
     */
    Optional<ReportingDate> asked(String asked, Page page) {
        return dates.releasedAt(day("stand", asked, page.today()));
    }

    /** The same, but a missing report ends the request, and the answer names the first day that there is. */
    ReportingDate existing(String asked, Page page) {
        return existing("stand", asked, page);
    }

    /** The same for a program, which calls the day {@code asOf}. */
    ReportingDate asOf(String asked, Page page) {
        return existing("asOf", asked, page);
    }

    private ReportingDate existing(String field, String asked, Page page) {
        return dates.releasedAt(day(field, asked, page.today())).orElseThrow(() -> new Refused(dates.first()
                .map(first -> Refusal.of(Trouble.NOT_FOUND, "strategy.edition.before-first", page.formats().longDay(first)))
                .orElseGet(() -> Refusal.of(Trouble.NOT_FOUND, "strategy.edition.none"))));
    }

    /** The first day of which there is a report; null before the first release. */
    @Nullable LocalDate first() {
        return dates.first().orElse(null);
    }

    /**
     * The moment until which a page as of a day knows everything that was recorded: the end of that day, or the moment at
     * which the report that it shows was made, if that is later.
     */
    Instant knownUntil(String asked, ReportingDate shown, Page page) {
        return knownUntil(day("stand", asked, page.today()), shown);
    }

    /** The same where no report is shown; the field is what the request calls the day. */
    Instant knownUntil(String field, String asked, Page page) {
        LocalDate day = day(field, asked, page.today());
        return knownUntil(day, dates.releasedAt(day).orElse(null));
    }

    private static Instant knownUntil(LocalDate day, @Nullable ReportingDate report) {
        Instant endOfDay = day.plusDays(1).atStartOfDay(Formats.CITY_TIME).toInstant().minusMillis(1);
        return report == null || report.proposed().at().isBefore(endOfDay) ? endOfDay : report.proposed().at();
    }

    static LocalDate day(String field, String asked, LocalDate today) {
        if (asked.isBlank()) {
            return today;
        }
        try {
            LocalDate day = LocalDate.parse(asked.strip());
            if (day.getYear() < 1900 || day.getYear() > 2199) {
                throw new DateTimeParseException("outside of the calendar", asked, 0);
            }
            return day;
        } catch (DateTimeParseException _) {
            throw new Refused(Refusal.ofField(field, "strategy.edition.malformed"));
        }
    }
}
