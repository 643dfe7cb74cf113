package city.moves.engines.portfolio;

import static city.moves.engines.portfolio.MeasureFixture.START;
import static city.moves.engines.portfolio.MeasureFixture.milestone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EarnedScheduleTest {
    private static final List<Long> FIVE_EVEN_MONTHS = List.of(10L, 20L, 30L, 40L, 50L);

    @Test
    void halfEarnedAfterFourOfFiveMonthsIsOneAndAHalfMonthsBehind() {
        EarnedSchedule schedule = EarnedSchedule.monthly(FIVE_EVEN_MONTHS, 25, Fraction.of(4));
        assertThat(schedule.completed()).isEqualTo(Fraction.of(2));
        assertThat(schedule.earned()).isEqualTo(Fraction.of(5, 2));
        assertThat(schedule.variance()).isEqualTo(Fraction.of(-3, 2));
        assertThat(schedule.performance()).isEqualTo(Fraction.of(5, 8));
        assertThat(schedule.estimateAtCompletion()).isEqualTo(Fraction.of(8));
        assertThat(schedule.toCompletePerformance()).isEqualTo(Fraction.of(5, 2));
    }

    @Test
    void aLateFinishStaysVisibleWhereTheClassicIndexIsBlind() {
        EarnedSchedule schedule = EarnedSchedule.monthly(FIVE_EVEN_MONTHS, 50, Fraction.of(8));
        assertThat(schedule.earned()).isEqualTo(Fraction.of(5));
        assertThat(schedule.performance()).isEqualTo(Fraction.of(5, 8));
        assertThat(schedule.estimateAtCompletion()).isEqualTo(Fraction.of(8));
        assertThat(schedule.toCompletePerformance()).isNull();
    }

    @Test
    void onAFlatStretchTheScheduleEarnedIsItsEnd() {
        EarnedSchedule schedule = EarnedSchedule.monthly(List.of(10L, 10L, 10L, 20L), 10, Fraction.ONE);
        assertThat(schedule.earned()).isEqualTo(Fraction.of(3));
    }

    @Test
    void thePlanEndsWhereItsValueIsReachedNotWhereTheCurveEnds() {
        EarnedSchedule schedule = EarnedSchedule.monthly(List.of(10L, 20L, 20L), 5, Fraction.ONE);
        assertThat(schedule.plannedDuration()).isEqualTo(Fraction.of(2));
    }

    @Test
    void withoutTimePassedThereIsNoPace() {
        EarnedSchedule schedule = EarnedSchedule.monthly(FIVE_EVEN_MONTHS, 0, Fraction.ZERO);
        assertThat(schedule.performance()).isNull();
        assertThat(schedule.estimateAtCompletion()).isNull();
        assertThat(schedule.toCompletePerformance()).isEqualTo(Fraction.ONE);
    }

    @Test
    void nothingEarnedIsAPaceOfZeroAndHasNoEstimate() {
        EarnedSchedule schedule = EarnedSchedule.monthly(FIVE_EVEN_MONTHS, 0, Fraction.of(2));
        assertThat(schedule.performance()).isEqualTo(Fraction.ZERO);
        assertThat(schedule.estimateAtCompletion()).isNull();
    }

    @Test
    void aFallingCurveIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EarnedSchedule.monthly(List.of(20L, 10L), 5, Fraction.ONE));
        assertThatIllegalArgumentException().isThrownBy(() -> EarnedSchedule.of(List.of(), 5, Fraction.ONE));
    }

    @Test
    void milestonesWithoutWeightHaveNoSchedule() {
        assertThat(EarnedSchedule.of(START, List.of(), START)).isNull();
        assertThat(EarnedSchedule.of(START, List.of(milestone("a", 0, START, null)), START)).isNull();
    }

    @Test
    void timeStopsWithTheLastMilestone() {
        List<Milestone> inTime = List.of(milestone("a", 1, START.plusMonths(5), START.plusMonths(5)));
        EarnedSchedule muchLater = EarnedSchedule.of(START, inTime, START.plusMonths(30));
        assertThat(muchLater.performance()).isEqualTo(Fraction.ONE);
    }

    @Test
    void beforeTheStartNoTimeHasPassed() {
        List<Milestone> open = List.of(milestone("a", 1, START.plusMonths(5), null));
        assertThat(EarnedSchedule.of(START, open, START.minusDays(3)).actualTime()).isEqualTo(Fraction.ZERO);
    }

    @Test
    void aMilestonePlannedBeforeTheStartAndStillOpenEarnsNothing() {
        List<Milestone> late = List.of(
                milestone("a", 1, START.minusDays(1), null), milestone("b", 1, START.plusMonths(2), null));
        assertThat(EarnedSchedule.of(START, late, START.plusMonths(1)).earned()).isEqualTo(Fraction.ZERO);
    }

    @Test
    void aBaselineInAFarYearCostsNoTime() {
        List<Milestone> far = List.of(milestone("a", 1, LocalDate.of(9999, 12, 31), null));
        assertThat(EarnedSchedule.of(START, far, START.plusMonths(1)).performance()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aMeasureExactlyOnItsPlanIsNeverBehindItOnAnyDay(long seed) {
        RandomGenerator random = RandomMeasures.generator(seed);
        List<LocalDate> baselines =
                random.ints(6, 1, 700).mapToObj(START::plusDays).toList();
        for (LocalDate day = START.plusDays(1); day.isBefore(START.plusDays(720)); day = day.plusDays(1)) {
            List<Milestone> onPlan = new ArrayList<>();
            for (LocalDate baseline : baselines) {
                onPlan.add(milestone("m" + onPlan.size(), 1 + onPlan.size(), baseline, baseline));
            }
            assertThat(EarnedSchedule.of(START, onPlan, day).performance()).as("%s", day).isGreaterThanOrEqualTo(Fraction.ONE);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void atTheEndOfAMonthAMeasureGivesTheTextbookFigures(long seed) {
        RandomGenerator random = RandomMeasures.generator(seed);
        long[] byMonth = new long[random.nextInt(1, 30)];
        List<Milestone> milestones = new ArrayList<>();
        long earned = 0;
        for (int i = 0; i < 6; i++) {
            int month = random.nextInt(byMonth.length);
            int weight = random.nextInt(1, 50);
            boolean reached = random.nextBoolean() && i > 0;
            milestones.add(milestone("m" + i, weight, START.plusMonths(month + 1), reached ? START : null));
            earned += reached ? weight : 0;
            for (int later = month; later < byMonth.length; later++) {
                byMonth[later] += weight;
            }
        }
        List<Long> cumulative = Arrays.stream(byMonth).boxed().toList();
        for (int at = 0; at < 40; at++) {
            assertThat(EarnedSchedule.of(START, milestones, START.plusMonths(at)))
                    .isEqualTo(EarnedSchedule.monthly(cumulative, earned, Fraction.of(at)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2025-12-31, 0/1", "2026-01-01, 2026-01-01, 0/1", "2026-01-01, 2026-02-01, 1/1",
        "2026-01-01, 2026-01-17, 16/31", "2026-01-31, 2026-02-28, 1/1", "2026-01-31, 2026-03-01, 32/31",
        "2024-01-31, 2024-02-28, 28/29", "2024-02-29, 2025-02-28, 12/1", "2026-01-15, 2027-03-15, 14/1"
    })
    void monthsAreCountedFromTheStartAndRestDaysAsPartOfTheirMonth(LocalDate start, LocalDate day, String months) {
        assertThat(Months.between(start, day)).hasToString(months);
    }
}
