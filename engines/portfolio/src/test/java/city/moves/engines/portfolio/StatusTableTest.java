package city.moves.engines.portfolio;

import static city.moves.engines.portfolio.MeasureFixture.START;
import static city.moves.engines.portfolio.MeasureFixture.TODAY;
import static city.moves.engines.portfolio.MeasureFixture.forecast;
import static city.moves.engines.portfolio.MeasureFixture.mandatory;
import static city.moves.engines.portfolio.MeasureFixture.milestone;
import static city.moves.engines.portfolio.ReasonKind.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every cell of the status table, with both sides of every boundary. */
class StatusTableTest {
    @ParameterizedTest(name = "{0} thousandths of 20 months earned is {1}")
    @CsvSource({
        "20000, SCHEDULE_ON_PLAN", "19000, SCHEDULE_ON_PLAN", "18999, SCHEDULE_PACE_SLOW", "17000, SCHEDULE_PACE_SLOW",
        "16999, SCHEDULE_PACE_TOO_SLOW", "0, SCHEDULE_PACE_TOO_SLOW"
    })
    void theScheduleFollowsItsPace(int earned, ReasonKind expected) {
        MeasureFixture measure = new MeasureFixture();
        measure.start = START.minusMonths(14);
        measure.due = START.plusYears(2);
        measure.milestones = new ArrayList<>();
        LocalDate today = measure.start.plusMonths(20);
        for (int month = 1; month <= 24; month++) {
            // Two per month, so that a thousandth of a month can be missing.
            LocalDate baseline = measure.start.plusMonths(month);
            int most = (month - 1) * 1000 + 999;
            measure.milestones.add(milestone("a" + month, 999, baseline, earned >= most ? START : null));
            measure.milestones.add(milestone("b" + month, 1, baseline, earned > most ? START : null));
        }
        measure.confirmedOn = today;
        assertThat(MeasureFixture.reason(measure.judgedOn(today), Dimension.SCHEDULE).kind()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "P80 {0} and P50 {1} days before due is {2}")
    @CsvSource({"0, , SCHEDULE_ON_PLAN", "-1, , SCHEDULE_FINISH_AT_RISK", ", 0, SCHEDULE_FINISH_AT_RISK",
        ", -1, SCHEDULE_FINISH_LATE"})
    void theScheduleFollowsItsFinish(Integer p80Spare, Integer p50Spare, ReasonKind expected) {
        MeasureFixture measure = new MeasureFixture().milestones(
                milestone("a", 1, START, START), milestone("b", 1, START.plusYears(1), TODAY),
                forecast("c", TODAY.plusDays(20), TODAY.plusDays(60), TODAY.plusDays(200)));
        Finish finish = measure.judged().progress().finish();
        assertThat(finish.p80()).isAfter(finish.p50());
        measure.due(p80Spare == null ? finish.p50().plusDays(p50Spare) : finish.p80().plusDays(p80Spare));
        assertThat(measure.reason(Dimension.SCHEDULE).kind()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "a mandatory milestone {0} days overdue")
    @CsvSource({"30, SCHEDULE_ON_PLAN", "31, MILESTONE_OVERDUE"})
    void aMandatoryMilestoneHasThirtyDaysOfGrace(int days, ReasonKind expected) {
        MeasureFixture measure = new MeasureFixture();
        measure.milestones.add(mandatory("law", 0, TODAY.minusDays(days), null));
        assertThat(measure.reason(Dimension.SCHEDULE).kind()).isEqualTo(expected);
    }

    @Test
    void anOptionalMilestoneMayBeOverdueForLonger() {
        MeasureFixture measure = new MeasureFixture();
        measure.milestones.add(milestone("extra", 0, TODAY.minusDays(100), null));
        assertThat(measure.reason(Dimension.SCHEDULE).kind()).isEqualTo(SCHEDULE_ON_PLAN);
    }

    @Test
    void atTheStartOnlyTheFinishIsJudged() {
        Status status = new MeasureFixture().confirmedOn(START).judgedOn(START);
        assertThat(MeasureFixture.reason(status, Dimension.SCHEDULE).kind()).isEqualTo(SCHEDULE_ON_PLAN_AT_START);
    }

    @Test
    void withoutMilestonesTheScheduleIsUnknown() {
        assertThat(new MeasureFixture().milestones().reason(Dimension.SCHEDULE)).isEqualTo(Reason.of(NO_MILESTONES));
    }

    @ParameterizedTest(name = "approved {0}, forecast {1}, actual {2}: {3}")
    @CsvSource({
        "100000, 100000, , MONEY_WITHIN_APPROVED", "100000, 100001, , MONEY_SLIGHTLY_OVER",
        "100000, 105000, , MONEY_SLIGHTLY_OVER", "100000, 105001, , MONEY_FAR_OVER",
        "100000, 90000, 100000, MONEY_WITHIN_APPROVED", "100000, 90000, 100001, MONEY_OVERSPENT",
        "100000, , 100000, MONEY_WITHIN_APPROVED", "100000, , 100001, MONEY_OVERSPENT",
        "0, 0, , MONEY_WITHIN_APPROVED", "0, 1, , MONEY_FAR_OVER", "0, , 1, MONEY_OVERSPENT",
        "100000, , , NO_MONEY_KNOWN", ", 90000, , NO_MONEY_KNOWN", ", , 1, NO_MONEY_KNOWN",
        "1000000000000000, 1000000000000000, , MONEY_WITHIN_APPROVED",
        "952380952380953, 1000000000000000, , MONEY_SLIGHTLY_OVER",
        "952380952380952, 1000000000000000, , MONEY_FAR_OVER"
    })
    void theMoneyOfAYearIsJudgedToTheCent(Long approved, Long forecast, Long actual, ReasonKind expected) {
        MeasureFixture measure = new MeasureFixture().money(new MoneyYear(2026, approved, forecast, actual));
        assertThat(measure.reason(Dimension.MONEY).kind()).isEqualTo(expected);
    }

    @Test
    void theWorstYearSpeaksAndAmongEqualsTheOneThatExceedsMost() {
        MeasureFixture measure = new MeasureFixture().money(
                new MoneyYear(2026, 100_000L, 50_000L, null), new MoneyYear(2027, 100_000L, 101_000L, null),
                new MoneyYear(2028, 100_000L, 103_000L, null), new MoneyYear(2029, 100_000L, 103_000L, null));
        assertThat(measure.reason(Dimension.MONEY)).isEqualTo(Reason.of(MONEY_SLIGHTLY_OVER,
                new Figure.Year(2028), new Figure.Cents(103_000), new Figure.Cents(100_000)));
    }

    @Test
    void spendingOfAYearToComeIsIgnored() {
        MeasureFixture measure = new MeasureFixture().money(new MoneyYear(2027, 100L, 100L, 200L));
        assertThat(measure.reason(Dimension.MONEY).kind()).isEqualTo(MONEY_WITHIN_APPROVED);
    }

    @ParameterizedTest(name = "{1} of {0} hundredths filled: {2}")
    @CsvSource({"1000, 900, POSTS_FILLED", "1000, 899, POSTS_PARTLY_FILLED", "1000, 700, POSTS_PARTLY_FILLED",
        "1000, 699, POSTS_UNFILLED", "1000, 0, POSTS_UNFILLED", "12075, 10868, POSTS_FILLED",
        "12075, 10867, POSTS_PARTLY_FILLED", "0, 0, NO_POSTS_PLANNED", "0, 100, NO_POSTS_PLANNED"})
    void postsAreJudgedToTheHundredth(int planned, int filled, ReasonKind expected) {
        MeasureFixture measure = new MeasureFixture().posts(new PostYear(2026, planned, filled));
        assertThat(measure.reason(Dimension.POSTS).kind()).isEqualTo(expected);
    }

    @Test
    void postsAddUpOverTheYearsUntilTheReportingDate() {
        MeasureFixture measure = new MeasureFixture().posts(
                new PostYear(2025, 100, 100), new PostYear(2026, 100, 50), new PostYear(2027, 800, 0));
        assertThat(measure.reason(Dimension.POSTS)).isEqualTo(Reason.of(POSTS_PARTLY_FILLED,
                new Figure.Hundredths(150), new Figure.Hundredths(200), new Figure.Ratio(Fraction.of(3, 4))));
    }

    @ParameterizedTest(name = "next decision due in {0} days: {1}")
    @CsvSource({"31, DECISIONS_NOT_DUE", "30, DECISION_DUE_SOON", "0, DECISION_DUE_SOON", "-1, DECISION_OVERDUE",
        "-30, DECISION_OVERDUE", "-31, DECISION_LONG_OVERDUE"})
    void theNextDecisionDecides(int days, ReasonKind expected) {
        MeasureFixture measure = new MeasureFixture().decisionDue(TODAY.plusDays(400), TODAY.plusDays(days));
        assertThat(measure.reason(Dimension.DECISIONS).kind()).isEqualTo(expected);
    }

    @Test
    void withoutOpenDecisionsAllIsWell() {
        assertThat(new MeasureFixture().reason(Dimension.DECISIONS)).isEqualTo(Reason.of(NO_OPEN_DECISION));
    }

    @ParameterizedTest(name = "confirmed {0} days ago: {1}")
    @CsvSource({"0, DATA_FRESH", "45, DATA_FRESH", "46, DATA_AGEING", "90, DATA_AGEING", "91, DATA_STALE",
        "-1, DATA_CONFIRMED_SINCE", ", DATA_NEVER_CONFIRMED"})
    void dataAge(Integer days, ReasonKind expected) {
        MeasureFixture measure = new MeasureFixture().confirmedOn(days == null ? null : TODAY.minusDays(days));
        assertThat(measure.reason(Dimension.DATA_AGE).kind()).isEqualTo(expected);
    }

    @Test
    void everyColourOfTheTableHasItsReasons() {
        for (Dimension dimension : Dimension.values()) {
            List<Colour> colours = new ArrayList<>();
            for (ReasonKind kind : ReasonKind.values()) {
                if (kind.dimension() == dimension) {
                    colours.add(kind.colour());
                }
            }
            assertThat(colours).contains(Colour.GREEN, Colour.YELLOW)
                    .contains(dimension == Dimension.DATA_AGE ? Colour.GREY : Colour.RED);
        }
    }
}
