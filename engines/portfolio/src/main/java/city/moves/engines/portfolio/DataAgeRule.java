package city.moves.engines.portfolio;

import static city.moves.engines.portfolio.ReasonKind.DATA_AGEING;
import static city.moves.engines.portfolio.ReasonKind.DATA_CONFIRMED_SINCE;
import static city.moves.engines.portfolio.ReasonKind.DATA_FRESH;
import static city.moves.engines.portfolio.ReasonKind.DATA_NEVER_CONFIRMED;
import static city.moves.engines.portfolio.ReasonKind.DATA_STALE;

import city.moves.engines.portfolio.Figure.Day;
import city.moves.engines.portfolio.Figure.Days;
import java.time.LocalDate;

/** A confirmation given while the measure is paused keeps the data of the day of the pause fresh. */
final class DataAgeRule {
    private DataAgeRule() {}

    /**
     * The report of a day is made some days later, from what is known then. Whoever confirms in between confirms the very
     * data that the report shows, so the confirmation covers the day.
     */
    static Reason judge(Facts facts) {
        LocalDate confirmed = facts.inputs().confirmedOn();
        return confirmed != null && confirmed.isAfter(facts.reportingDate())
                ? Reason.of(DATA_CONFIRMED_SINCE, new Day(confirmed))
                : judgeAsOfTheDay(facts);
    }

    /** As if nobody had confirmed anything that is confirmed after the reporting date. */
    static Reason judgeAsOfTheDay(Facts facts) {
        LocalDate confirmed = facts.inputs().confirmedOn();
        if (confirmed == null || confirmed.isAfter(facts.reportingDate())) {
            return Reason.of(DATA_NEVER_CONFIRMED);
        }
        long age = Math.max(0, -facts.daysUntil(confirmed));
        return Reason.of(kind(age, facts.thresholds()), new Day(confirmed), new Days(age));
    }

    private static ReasonKind kind(long age, Thresholds thresholds) {
        if (age <= thresholds.dataFreshDays()) {
            return DATA_FRESH;
        }
        return age <= thresholds.dataStaleDays() ? DATA_AGEING : DATA_STALE;
    }
}
