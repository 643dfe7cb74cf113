package city.moves.engines.portfolio;

import static city.moves.engines.portfolio.DependencyType.FINISH_START;
import static city.moves.engines.portfolio.DependencyType.START_START;
import static city.moves.engines.portfolio.LifeCycle.*;
import static city.moves.engines.portfolio.MeasureFixture.DUE;
import static city.moves.engines.portfolio.MeasureFixture.START;
import static city.moves.engines.portfolio.MeasureFixture.TODAY;
import static city.moves.engines.portfolio.MeasureFixture.milestone;
import static city.moves.engines.portfolio.ReasonKind.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DependenciesTest {
    private static final LocalDate LATEST_START = TODAY.plusDays(100);

    @ParameterizedTest(name = "P50 {0} and P80 {1} days after the latest start, lag {2}: {3}")
    @CsvSource({
        "-10, 0, 0, PREDECESSORS_IN_TIME", "-10, 1, 0, PREDECESSOR_AT_RISK", "0, 1, 0, PREDECESSOR_AT_RISK",
        "1, 1, 0, PREDECESSOR_LATE", "-10, -5, 5, PREDECESSORS_IN_TIME", "-10, -5, 6, PREDECESSOR_AT_RISK",
        "-10, -5, 11, PREDECESSOR_LATE", "5, 9, -9, PREDECESSORS_IN_TIME"
    })
    void theFinishOfAPredecessorMeetsTheLatestStart(int p50, int p80, int lag, ReasonKind expected) {
        Finish finish = new Finish(LATEST_START.plusDays(p50), LATEST_START.plusDays(p80));
        assertThat(kind(new Predecessor("p", "Base", FINISH_START, lag, RUNNING, START, finish))).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(value = LifeCycle.class, names = {"STOPPED", "REJECTED"})
    void aStoppedOrRejectedPredecessorIsRedWhateverItsDates(LifeCycle state) {
        Finish early = new Finish(START, START);
        assertThat(colour(new Predecessor("p", "Base", FINISH_START, 0, state, START, early))).isEqualTo(Colour.RED);
    }

    @Test
    void whatHasHappenedHindersNobodyHoweverLateItWas() {
        LocalDate yesterday = TODAY.minusDays(1);
        Predecessor done = new Predecessor("p", "Base", FINISH_START, 1, DONE, START, new Finish(yesterday, yesterday));
        MeasureFixture measure = new MeasureFixture().milestones(milestone("a", 1, DUE, null)).waitingFor(done);
        assertThat(DependenciesRule.latestStart(measure.inputs())).isBefore(yesterday);
        assertThat(measure.reason(Dimension.DEPENDENCIES).kind()).isEqualTo(PREDECESSORS_IN_TIME);
    }

    @Test
    void aLagThatStillRunsCanMakeADonePredecessorLate() {
        Predecessor done = new Predecessor("p", "Base", FINISH_START, 101, DONE, START, new Finish(TODAY, TODAY));
        assertThat(kind(done)).isEqualTo(PREDECESSOR_LATE);
    }

    @Test
    void aStartToStartDependencyAsksForTheStartOnly() {
        Finish never = new Finish(LATEST_START.plusYears(5), LATEST_START.plusYears(5));
        assertThat(kind(new Predecessor("p", "Base", START_START, 0, RUNNING, START, never))).isEqualTo(PREDECESSORS_IN_TIME);
        assertThat(kind(new Predecessor("p", "Base", START_START, 0, DECIDED, LATEST_START.plusDays(1), never)))
                .isEqualTo(PREDECESSOR_LATE);
    }

    @Test
    void aPlannedStartInThePastDidNotHappen() {
        Predecessor idle = new Predecessor("p", "Base", START_START, 101, DECIDED, START, null);
        assertThat(kind(idle)).isEqualTo(PREDECESSOR_LATE);
    }

    @Test
    void aPredecessorWithoutDatesIsUnknownUnlessItIsDone() {
        assertThat(kind(new Predecessor("p", "Base", FINISH_START, 0, RUNNING, START, null))).isEqualTo(PREDECESSOR_UNKNOWN);
        assertThat(kind(new Predecessor("p", "Base", FINISH_START, 0, DONE, START, null))).isEqualTo(PREDECESSORS_IN_TIME);
    }

    @Test
    void theUnknownHidesNoTroubleAndIsNotCalledGreen() {
        Predecessor unknown = new Predecessor("a", "Unknown", FINISH_START, 0, RUNNING, START, null);
        Predecessor fine = new Predecessor("b", "Fine", FINISH_START, 0, DONE, START, new Finish(START, START));
        Predecessor stopped = new Predecessor("c", "Stopped", FINISH_START, 0, STOPPED, START, null);
        assertThat(kind(unknown, fine)).isEqualTo(PREDECESSOR_UNKNOWN);
        assertThat(kind(unknown, fine, stopped)).isEqualTo(PREDECESSOR_STOPPED);
    }

    @Test
    void withoutPredecessorsNothingIsAwaited() {
        assertThat(kind()).isEqualTo(NO_PREDECESSORS);
    }

    @Test
    void theLatestStartUsesTheSlackOfThePlanAndIsNeverBeforeTheStart() {
        MeasureFixture measure = new MeasureFixture();
        measure.milestones(milestone("a", 1, DUE.minusDays(7), null));
        assertThat(DependenciesRule.latestStart(measure.inputs())).isEqualTo(START.plusDays(7));
        measure.milestones(milestone("a", 1, DUE.plusDays(7), null));
        assertThat(DependenciesRule.latestStart(measure.inputs())).isEqualTo(START);
        measure.milestones();
        assertThat(DependenciesRule.latestStart(measure.inputs())).isEqualTo(START);
    }

    private static ReasonKind kind(Predecessor... predecessors) {
        return lateStarting().waitingFor(predecessors).reason(Dimension.DEPENDENCIES).kind();
    }

    private static Colour colour(Predecessor predecessor) {
        return kind(predecessor).colour();
    }

    private static MeasureFixture lateStarting() {
        MeasureFixture measure = new MeasureFixture().milestones().due(LATEST_START.plusYears(1));
        measure.start = LATEST_START;
        return measure;
    }
}
