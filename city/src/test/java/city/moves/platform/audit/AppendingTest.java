package city.moves.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.moves.testing.RunningCity;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;

class AppendingTest {

    @Test
    void manyAtOnceMakeOneChain() {
        OwnTrail trail = new OwnTrail();
        try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 100).forEach(number -> writers.submit(() -> trail.record(deed(number))));
        }
        assertThat(trail.verification.verify())
                .containsExactly(new ChainVerdict("crowd", 100, 0, null));
    }

    @Test
    void aDeedThatIsTakenBackLeavesNoGap() {
        OwnTrail trail = new OwnTrail();
        trail.record(deed(1));
        trail.transaction.executeWithoutResult(status -> {
            trail.record(deed(2));
            status.setRollbackOnly();
        });
        trail.record(deed(3));
        assertThat(trail.verification.verify()).containsExactly(new ChainVerdict("crowd", 2, 0, null));
    }

    @Test
    void aDeedOutsideOfATransactionIsAFault() {
        AuditTrail trail = RunningCity.get().bean(AuditTrail.class);
        assertThatThrownBy(() -> trail.record(deed(1))).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void erasingTwiceErasesNothingTheSecondTime() {
        OwnTrail trail = new OwnTrail();
        trail.record(Deed.of("crowd", "thing.changed", "account:" + OwnTrail.ANNA, OwnTrail.ANNA, "Anna Beck",
                Map.of("email", new Deed.Change(null, "anna@example.org"))));
        assertThat(trail.eraseAnna()).isEqualTo(2);
        assertThat(trail.eraseAnna()).isZero();
        assertThat(trail.database.sql("select count(*) from audit.value where after like '%nna%'")
                .query(Long.class).single()).isZero();
        assertThat(trail.verification.verify()).allMatch(ChainVerdict::whole);
    }

    private static Deed deed(int number) {
        return Deed.of("crowd", "thing.changed", "thing:" + number, null, "the platform",
                Map.of("number", new Deed.Change(null, String.valueOf(number))));
    }
}
