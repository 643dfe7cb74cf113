package city.moves.platform.jobs;

import city.moves.platform.operations.JobProgress;
import city.moves.platform.operations.JobStep;
import city.moves.platform.web.Formats;
import city.moves.platform.web.LogNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Works on a run from step to step. Each step is one transaction: what it does, the new cursor and how far it is. */
@Component
class Working {

    /** How a node's work on a run ended. */
    enum Ending {
        DONE,
        CANCELLED,
        FAILED,
        HANDED_OVER,
        /** Another node took it meanwhile, and this one changed nothing any more. */
        LOST
    }

    private static final Logger LOG = LoggerFactory.getLogger(Working.class);

    /** After this long others may come first, so that long work never keeps short work waiting. */
    private static final long LONGEST_TURN = Duration.ofSeconds(20).toNanos();

    private final Runs runs;
    private final Kinds kinds;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Working(Runs runs, Kinds kinds, TransactionTemplate transaction, Clock clock) {
        this.runs = runs;
        this.kinds = kinds;
        this.transaction = transaction;
        this.clock = clock;
    }

    Ending work(Run claimed, BooleanSupplier stopping) {
        long begun = System.nanoTime();
        Run run = claimed;
        try (LogNumber number = LogNumber.begin()) {
            try {
                if (run.givesUpAfter(run.attempts())) {
                    fail(run, Cause.NODE_LOST, number);
                    return Ending.FAILED;
                }
                while (!stopping.getAsBoolean() && System.nanoTime() - begun < LONGEST_TURN) {
                    Step step = step(run);
                    if (step.ending().isPresent()) {
                        return step.ending().get();
                    }
                    run = step.after();
                }
                runs.handOver(run, clock.instant());
                return Ending.HANDED_OVER;
            } catch (Exception thrown) {
                LOG.error("work {} of {} failed, number {}", run.id(), run.kind(), number.text(), thrown);
                fail(run, Cause.of(thrown), number);
                return Ending.FAILED;
            }
        }
    }

    /** What a step left: the run as it goes on, or how it ended. */
    private record Step(Run after, Optional<Ending> ending) {}

    private Step step(Run run) {
        JobStep begun = kinds.of(run.kind()).begin(run.state());
        return transaction.execute(_ -> {
            if (!runs.holds(run)) {
                return new Step(run, Optional.of(Ending.LOST));
            }
            JobProgress progress = begun.finish();
            runs.advance(run, progress);
            Optional<Ending> ending = progress.finished() ? Optional.of(Ending.DONE)
                    : runs.isCancelled(run) ? Optional.of(Ending.CANCELLED) : Optional.empty();
            ending.ifPresent(how -> end(run, how == Ending.DONE ? Phase.DONE : Phase.CANCELLED));
            return new Step(run.after(progress), ending);
        });
    }

    /** A kind that cannot even say that it gave up does not keep its run from ending. */
    private void fail(Run run, Cause cause, LogNumber number) {
        try {
            transaction.executeWithoutResult(_ -> {
                if (runs.fail(run, cause, number.text(), clock.instant()) && run.givesUpAfter(run.attempts() + 1)) {
                    kinds.of(run.kind()).gaveUp(run.state());
                }
            });
        } catch (DataAccessException | TransactionException unreachable) {
            throw unreachable;
        } catch (RuntimeException silent) {
            LOG.error("nobody was told that {} of {} was given up, number {}", run.id(), run.kind(), number.text(), silent);
            runs.fail(run, cause, number.text(), clock.instant());
        }
    }

    private void end(Run run, Phase phase) {
        Instant now = clock.instant();
        runs.end(run, phase, now);
        if (run.recurring()) {
            kinds.of(run.kind()).schedule().after(now, Formats.CITY_TIME).ifPresent(next -> runs.plan(run.kind(), next));
        }
    }
}
