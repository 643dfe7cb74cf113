package city.moves.engines.portfolio;

import static city.moves.engines.portfolio.MeasureFixture.TODAY;
import static city.moves.engines.portfolio.MeasureFixture.forecast;
import static city.moves.engines.portfolio.MeasureFixture.milestone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FinishForecastTest {
    private static final int RANGE = 1_000_000;

    @Test
    void twoParallelForecastsWithTheLikelyDayFirstFollowTheProductRule() {
        // F(x) = (1 - (1 - x)^5)^2
        Finish finish = finish(forecast("a", TODAY, TODAY, TODAY.plusDays(RANGE)),
                forecast("b", TODAY, TODAY, TODAY.plusDays(RANGE)));
        assertThat(finish.p50()).isEqualTo(TODAY.plusDays(firstDay(1 - root(1 - root(0.5, 2), 5))));
        assertThat(finish.p80()).isEqualTo(TODAY.plusDays(firstDay(1 - root(1 - root(0.8, 2), 5))));
    }

    @Test
    void threeParallelForecastsWithTheLikelyDayLastFollowTheProductRule() {
        // F(x) = x^15
        LocalDate end = TODAY.plusDays(RANGE);
        Finish finish = finish(forecast("a", TODAY, end, end), forecast("b", TODAY, end, end), forecast("c", TODAY, end, end));
        assertThat(finish.p50()).isEqualTo(TODAY.plusDays(firstDay(root(0.5, 15))));
        assertThat(finish.p80()).isEqualTo(TODAY.plusDays(firstDay(root(0.8, 15))));
    }

    @Test
    void aSymmetricalForecastHasItsMiddleDayAsMedian() {
        for (int half = 1; half < 200; half++) {
            LocalDate middle = TODAY.plusDays(half);
            assertThat(finish(forecast("a", TODAY, middle, middle.plusDays(half))).p50()).isEqualTo(middle);
        }
    }

    @Test
    void theChanceUntilADayIsTheProductOfTheChances() {
        Milestone one = forecast("a", TODAY, TODAY.plusDays(30), TODAY.plusDays(100));
        Milestone other = forecast("b", TODAY.plusDays(5), TODAY.plusDays(60), TODAY.plusDays(80));
        LocalDate day = TODAY.plusDays(55);
        double alone = FinishForecast.of(List.of(one), TODAY).probabilityBy(day);
        double alsoAlone = FinishForecast.of(List.of(other), TODAY).probabilityBy(day);
        assertThat(FinishForecast.of(List.of(one, other), TODAY).probabilityBy(day))
                .isCloseTo(alone * alsoAlone, within(1e-15));
    }

    @Test
    void withoutMilestonesNobodyCanSay() {
        assertThat(FinishForecast.of(List.of(), TODAY)).isNull();
    }

    @Test
    void reachedMilestonesStandOnTheirDay() {
        LocalDate last = TODAY.minusDays(4);
        assertThat(finish(milestone("a", 1, TODAY, TODAY.minusDays(9)), milestone("b", 1, TODAY, last)))
                .isEqualTo(new Finish(last, last));
    }

    @Test
    void anActualDayAfterTheReportingDateIsNotKnownYet() {
        LocalDate baseline = TODAY.plusDays(3);
        assertThat(finish(milestone("a", 1, baseline, TODAY.plusDays(1)))).isEqualTo(new Finish(baseline, baseline));
    }

    @Test
    void withoutForecastAnOpenMilestoneTakesItsBaselineButNeverAPastDay() {
        assertThat(finish(milestone("a", 1, TODAY.minusDays(50), null))).isEqualTo(new Finish(TODAY, TODAY));
    }

    @Test
    void aForecastInThePastIsLiftedToTheReportingDate() {
        assertThat(finish(forecast("a", TODAY.minusDays(9), TODAY.minusDays(5), TODAY.minusDays(1))))
                .isEqualTo(new Finish(TODAY, TODAY));
        Finish half = finish(forecast("a", TODAY.minusDays(90), TODAY.minusDays(5), TODAY.plusDays(10)));
        assertThat(half).isEqualTo(finish(forecast("a", TODAY, TODAY, TODAY.plusDays(10))));
    }

    @Test
    void everyChanceMayBeAskedFor() {
        FinishForecast forecast = FinishForecast.of(
                List.of(forecast("a", TODAY, TODAY.plusDays(10), TODAY.plusDays(40))), TODAY);
        assertThat(forecast.quantile(1000)).isBeforeOrEqualTo(TODAY.plusDays(40));
        for (int permille = 2; permille <= 1000; permille++) {
            assertThat(forecast.quantile(permille)).isAfterOrEqualTo(forecast.quantile(permille - 1));
        }
    }

    @Test
    void theLastBitIsTheSameOnEveryMachine() {
        double chance = new Pert(0, 37, 101).probabilityBy(41);
        assertThat(Double.doubleToLongBits(chance)).isEqualTo(4602774385765092585L);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void laterForecastsNeverMeanAnEarlierFinish(long seed) {
        RandomGenerator random = RandomMeasures.generator(seed);
        for (int run = 0; run < 200; run++) {
            List<Milestone> now = new ArrayList<>();
            List<Milestone> later = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                LocalDate optimistic = TODAY.plusDays(random.nextInt(-40, 200));
                LocalDate likely = optimistic.plusDays(random.nextInt(100));
                LocalDate pessimistic = likely.plusDays(random.nextInt(200));
                int shift = random.nextInt(20);
                now.add(forecast("m" + i, optimistic, likely, pessimistic));
                later.add(forecast("m" + i, optimistic.plusDays(shift), likely.plusDays(shift), pessimistic.plusDays(shift)));
            }
            Finish before = FinishForecast.of(now, TODAY).finish();
            Finish after = FinishForecast.of(later, TODAY).finish();
            assertThat(after.p50()).isAfterOrEqualTo(before.p50());
            assertThat(after.p80()).isAfterOrEqualTo(before.p80());
        }
    }

    private static Finish finish(Milestone... milestones) {
        return FinishForecast.of(List.of(milestones), TODAY).finish();
    }

    private static long firstDay(double shareOfRange) {
        return (long) StrictMath.ceil(shareOfRange * RANGE);
    }

    private static double root(double value, int degree) {
        return StrictMath.pow(value, 1.0 / degree);
    }
}
