package city.moves.platform.jobs;

import city.moves.platform.identity.Actor;
import city.moves.platform.operations.JobKind;
import city.moves.platform.operations.Schedule;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Hands work to the cluster. All of it belongs to the caller's transaction: work that was never committed is never done.
 */
@Component
public class Jobs {

    private final Runs runs;
    private final WakeUp wakeUp;
    private final Clock clock;

    Jobs(Runs runs, WakeUp wakeUp, Clock clock) {
        this.runs = runs;
        this.wakeUp = wakeUp;
        this.clock = clock;
    }

    /** Starts work that a person asked for. Gives the number under which it is kept. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID start(JobKind kind, String argument, Actor actor) {
        return start(kind, argument, actor.displayName(), actor.account());
    }

    /** Starts work that the platform needs. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID start(JobKind kind, String argument) {
        return start(kind, argument, "", null);
    }

    /**
     * Does scheduled work soon instead of at its time, without waiting for anybody. A hint that is lost with its node
     * costs no more than the time until the schedule.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hasten(JobKind kind) {
        if (kind.schedule() instanceof Schedule.OnDemand) {
            throw new IllegalArgumentException(kind.key() + " has no schedule to be ahead of; start it");
        }
        afterCommit(() -> wakeUp.hasten(kind.key()));
    }

    private UUID start(JobKind kind, String argument, String startedBy, @Nullable UUID account) {
        UUID run = runs.add(kind.key(), argument, startedBy, account, clock.instant());
        afterCommit(wakeUp::call);
        return run;
    }

    private static void afterCommit(Runnable hint) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                hint.run();
            }
        });
    }
}
