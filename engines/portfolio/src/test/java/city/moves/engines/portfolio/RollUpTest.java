package city.moves.engines.portfolio;

import static city.moves.engines.portfolio.MeasureFixture.START;
import static city.moves.engines.portfolio.MeasureFixture.TODAY;
import static city.moves.engines.portfolio.MeasureFixture.milestone;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RollUpTest {
    @Test
    void stoppedMeasuresStayInTheDenominatorWithWhatTheyHadReached() {
        RollUp stopped = RollUp.of(1, half(LifeCycle.STOPPED));
        RollUp done = RollUp.of(1, new MeasureFixture().in(LifeCycle.DONE).milestones(milestone("a", 1, START, START)).judged());
        assertThat(stopped.plus(done).earnedShare()).isEqualTo(Fraction.of(3, 4));
    }

    @Test
    void theShareIsWeighted() {
        RollUp none = RollUp.of(3, new MeasureFixture().milestones(milestone("a", 1, TODAY, null)).judged());
        assertThat(none.plus(RollUp.of(1, half(LifeCycle.RUNNING))).earnedShare()).isEqualTo(Fraction.of(1, 8));
    }

    @Test
    void whatWasNeverDecidedIsCountedButPromisesNothing() {
        RollUp rollUp = RollUp.of(List.of(
                RollUp.of(1, half(LifeCycle.IDEA)), RollUp.of(1, half(LifeCycle.REQUESTED)),
                RollUp.of(1, half(LifeCycle.DEFERRED)), RollUp.of(1, half(LifeCycle.REJECTED))));
        assertThat(rollUp.earnedShare()).isNull();
        assertThat(rollUp.worst()).isNull();
        assertThat(rollUp.distribution()).isEqualTo(new RollUp.Distribution(0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1));
    }

    @Test
    void aPausedMeasureCountsAsPausedAndItsLastColourIsNotForgotten() {
        Status pausedRed = new MeasureFixture().in(LifeCycle.PAUSED).posts(new PostYear(2026, 100, 0)).judged();
        RollUp rollUp = RollUp.of(1, new MeasureFixture().judged()).plus(RollUp.of(1, pausedRed));
        assertThat(rollUp.distribution()).isEqualTo(new RollUp.Distribution(1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0));
        assertThat(rollUp.worst()).isEqualTo(Colour.RED);
    }

    @Test
    void nothingRolledUpIsNothing() {
        assertThat(RollUp.of(List.of())).isEqualTo(RollUp.NONE);
        assertThat(RollUp.NONE.earnedShare()).isNull();
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53, 54, 55})
    void theRollUpOfRollUpsIsTheRollUpOfAllInAnyOrder(long seed) {
        RandomMeasures measures = new RandomMeasures(seed);
        StatusRules rules = new StatusRules(Thresholds.published());
        List<RollUp> single = new ArrayList<>();
        for (int i = 0; i < 201; i++) {
            single.add(RollUp.of(i % 7, rules.judge(measures.next(), measures.day())));
        }
        RollUp all = RollUp.of(single);
        assertThat(all.distribution().total()).isEqualTo(201);

        Collections.shuffle(single, new Random(seed));
        List<RollUp> bundles = new ArrayList<>();
        for (int from = 0; from < single.size(); from += 10) {
            bundles.add(RollUp.of(single.subList(from, Math.min(from + 10, single.size()))));
        }
        assertThat(RollUp.of(bundles)).isEqualTo(all);
    }

    private static Status half(LifeCycle state) {
        return new MeasureFixture().in(state).milestones(
                milestone("a", 1, START, START), milestone("b", 1, TODAY.plusDays(1), null)).judged();
    }
}
