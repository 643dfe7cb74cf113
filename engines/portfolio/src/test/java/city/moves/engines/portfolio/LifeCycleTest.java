package city.moves.engines.portfolio;

import static city.moves.engines.portfolio.LifeCycle.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LifeCycleTest {
    @ParameterizedTest
    @CsvSource({"IDEA,REQUESTED", "REQUESTED,DECIDED", "REQUESTED,REJECTED", "REQUESTED,DEFERRED", "DECIDED,RUNNING",
        "RUNNING,DONE", "RUNNING,PAUSED", "PAUSED,RUNNING", "DEFERRED,REQUESTED"})
    void theOrdinaryWayIsOpen(LifeCycle from, LifeCycle to) {
        assertThat(from.mayBecome(to)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"IDEA,RUNNING", "REQUESTED,RUNNING", "DECIDED,DONE", "PAUSED,DONE", "DONE,RUNNING", "STOPPED,RUNNING",
        "REJECTED,REQUESTED", "RUNNING,RUNNING", "RUNNING,DECIDED"})
    void noStepIsSkippedAndNoEndIsUndone(LifeCycle from, LifeCycle to) {
        assertThat(from.mayBecome(to)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void whateverIsAliveMayBeStopped(LifeCycle state) {
        assertThat(state.mayBecome(STOPPED)).isEqualTo(!Set.of(DONE, STOPPED, REJECTED).contains(state));
    }

    @Test
    void theWholeTransitionTableIsThis() {
        assertThat(REQUESTED.next()).containsExactly(DECIDED, STOPPED, REJECTED, DEFERRED);
        assertThat(RUNNING.next()).containsExactly(PAUSED, DONE, STOPPED);
        assertThat(DONE.next()).isEmpty();
    }
}
