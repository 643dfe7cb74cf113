package city.moves.engines.periods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    @ParameterizedTest(name = "{0} after {1}: {3}")
    @CsvSource({
        "2 months, 2015-12-30, 2016-02-29, 'BGH, 7 November 2016, AnwZ (Brfg) 5/16: BGB § 188 (3)'",
        "1 month, 2015-01-05, 2015-02-05, 'jurablogs.com, 14 March 2015, on BGB § 187'",
        "1 month, 2021-03-01, 2021-04-01, 'Jansen, SGG § 64, Rz. 6'",
        "1 month, 2021-01-31, 2021-02-28, 'Jansen, SGG § 64, Rz. 6'",
        "1 month, 2020-01-31, 2020-02-29, 'Jansen, SGG § 64, Rz. 6, leap year'",
        "1 week, 2021-03-03, 2021-03-10, 'Jansen, SGG § 64, Rz. 6: from Wednesday to Wednesday'",
        "4 days, 2022-08-05, 2022-08-09, 'vereinsgruendung.info, Fristen nach dem BGB: from Friday to Tuesday'",
        "1 year, 2024-02-29, 2025-02-28, 'BGB § 188 (3)'"})
    void aPeriodAfterAnEventEndsAsPublished(String period, LocalDate event, LocalDate last, String source) {
        assertThat(Period.parse(period).orElseThrow().endAfter(event)).as(source).isEqualTo(last);
    }

    @ParameterizedTest(name = "{0} from {1}: {3}")
    @CsvSource({
        "5 weeks, 2022-10-04, 2022-11-07, 'vereinsgruendung.info, Fristen nach dem BGB: from Tuesday to Monday'",
        "1 month, 2026-01-01, 2026-01-31, 'BGB § 188 (2), second case'",
        "1 month, 2026-01-31, 2026-02-28, 'BGB § 188 (2) and (3)'",
        "1 year, 2024-02-29, 2025-02-28, 'BGB § 188 (2) and (3)'",
        "1 day, 2026-05-01, 2026-05-01, 'BGB § 188 (1)'"})
    void aPeriodFromTheBeginningOfADayEndsAsTheLawSays(String period, LocalDate first, LocalDate last, String source) {
        assertThat(Period.parse(period).orElseThrow().endFrom(first)).as(source).isEqualTo(last);
    }

    @Test
    void endsFollowFromTheLawForDaysByChance() {
        Random random = new Random(188);
        for (int round = 0; round < 5_000; round++) {
            LocalDate day = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(30_000));
            Period period = new Period(1 + random.nextInt(30), Period.Unit.values()[random.nextInt(4)]);
            LocalDate end = period.endAfter(day);
            assertThat(end).as("%s after %s", period, day).isAfter(day);
            assertThat(period.endAfter(day.plusDays(1))).as("who starts later ends no sooner").isAfterOrEqualTo(end);
            if (period.unit() == Period.Unit.MONTH || period.unit() == Period.Unit.YEAR) {
                boolean sameNumber = end.getDayOfMonth() == day.getDayOfMonth();
                boolean lastOfShorter = end.getDayOfMonth() == end.lengthOfMonth() && end.lengthOfMonth() < day.getDayOfMonth();
                assertThat(sameNumber || lastOfShorter).as("%s after %s is %s", period, day, end).isTrue();
            }
            if (day.getDayOfMonth() <= 28) {
                assertThat(period.endFrom(day).plusDays(1)).as("the day that counts makes it end a day sooner").isEqualTo(end);
            }
            assertThat(period.endFrom(day)).isBetween(end.minusDays(1), end);
        }
    }

    @Test
    void whatIsNoPeriodIsRefused() {
        for (String text : new String[] {"", "1", "0 days", "-1 days", "1 hour", "one month", "10000 days", "1  month"}) {
            assertThat(Period.parse(text)).as(text).isEmpty();
        }
        assertThatThrownBy(() -> new Period(0, Period.Unit.DAY)).isInstanceOf(IllegalArgumentException.class);
    }
}
