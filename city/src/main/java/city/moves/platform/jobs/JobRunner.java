package city.moves.platform.jobs;

import city.moves.platform.web.Formats;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * The part of this node that works: takes what is due, a few runs at a time, and lets its heart beat, so that others take
 * over what it leaves behind. Starts last and stops first; what it works on then is handed over after the step at work.
 */
@Component
public class JobRunner implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final int AT_ONCE = 4;
    private static final Duration LOOKING_AGAIN = Duration.ofSeconds(1);
    private static final Duration PLANNING_AGAIN = Duration.ofMinutes(1);
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(20);
    private static final Duration LONGEST_WORK_OFF = Duration.ofMinutes(1);

    private final Set<UUID> mine = ConcurrentHashMap.newKeySet();
    private final Runs runs;
    private final Nodes nodes;
    private final Heart heart;
    private final Kinds kinds;
    private final Working working;
    private final JobFigures figures;
    private final WakeUp wakeUp;
    private final Clock clock;
    private final boolean serving;
    private final Pace planning = new Pace(PLANNING_AGAIN);
    private volatile boolean stopping;
    private volatile @Nullable Thread thread;

    /** @param port of the pages; below zero for a command, which leaves the work to the nodes that serve */
    JobRunner(Runs runs, Nodes nodes, Heart heart, Kinds kinds, Working working, JobFigures figures, WakeUp wakeUp,
            Clock clock, @Value("${server.port:-1}") int port) {
        this.runs = runs;
        this.nodes = nodes;
        this.heart = heart;
        this.kinds = kinds;
        this.working = working;
        this.figures = figures;
        this.wakeUp = wakeUp;
        this.clock = clock;
        this.serving = port >= 0;
    }

    /**
     * Does in this thread what is due by the city's clock and comes back when nothing is left, here or elsewhere. For
     * tests: move the clock, call this, look.
     */
    public void workOff() {
        long latest = System.nanoTime() + LONGEST_WORK_OFF.toNanos();
        do {
            if (System.nanoTime() > latest) {
                throw new IllegalStateException("there is still work after " + LONGEST_WORK_OFF);
            }
            heart.beat();
            plan();
            hasten();
            for (Optional<Run> run = claim(); run.isPresent(); run = claim()) {
                work(run.get());
            }
            LockSupport.parkNanos(1_000_000);
        } while (runs.areAtWork(kinds.keys(), clock.instant()) || !wakeUp.hastened().isEmpty());
    }

    @Override
    public boolean isAutoStartup() {
        return serving;
    }

    @Override
    public void start() {
        stopping = false;
        thread = Thread.ofPlatform().name("jobs").daemon().start(this::run);
    }

    private void run() {
        boolean troubled = false;
        while (!stopping) {
            try {
                look();
                troubled = false;
            } catch (DataAccessException | TransactionException unreachable) {
                if (!troubled) {
                    LOG.warn("no work is taken as long as the database does not answer: {}", unreachable.getMessage());
                }
                troubled = true;
            } catch (RuntimeException fault) {
                LOG.error("the runner goes on after a fault", fault);
            }
            await();
        }
    }

    private void look() {
        if (heart.beatIfDue()) {
            figures.refresh();
        }
        if (planning.isDue()) {
            plan();
            nodes.forgetSilent(clock.instant());
            planning.kept();
        }
        hasten();
        while (mine.size() < AT_ONCE && !stopping) {
            Optional<Run> run = claim();
            if (run.isEmpty()) {
                return;
            }
            Thread.ofVirtual().name("job " + run.get().kind()).start(() -> work(run.get()));
        }
    }

    private void plan() {
        Instant now = clock.instant();
        kinds.all().forEach(kind -> kind.schedule().after(now, Formats.CITY_TIME)
                .ifPresent(next -> runs.plan(kind.key(), next)));
    }

    private void hasten() {
        wakeUp.hastened().stream().filter(kind -> runs.hasten(kind, clock.instant())).forEach(wakeUp::settle);
    }

    /** One at a time: a run that was taken and is not yet noted as ours would look as if it were left behind. */
    private synchronized Optional<Run> claim() {
        Optional<Run> run = runs.claim(heart.node(), kinds.keys(), mine, clock.instant(), heart.silence());
        run.ifPresent(taken -> mine.add(taken.id()));
        return run;
    }

    private void work(Run run) {
        long begun = System.nanoTime();
        try {
            Working.Ending ending = working.work(run, () -> stopping);
            figures.count(run.kind(), ending, Duration.ofNanos(System.nanoTime() - begun));
            wakeUp.call();
        } catch (DataAccessException | TransactionException unreachable) {
            LOG.warn("what became of {} could not be written; somebody takes it up again: {}", run.id(),
                    unreachable.getMessage());
        } finally {
            mine.remove(run.id());
        }
    }

    private void await() {
        try {
            wakeUp.await(LOOKING_AGAIN);
        } catch (InterruptedException _) {
            stopping = true;
        }
    }

    /** Work that outlasts the patience is taken over by others like that of a dead node. */
    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        stopping = true;
        wakeUp.call();
        if (running == null) {
            return;
        }
        try {
            running.join(PATIENCE_AT_THE_END);
            long latest = System.nanoTime() + PATIENCE_AT_THE_END.toNanos();
            while (!mine.isEmpty() && System.nanoTime() < latest) {
                wakeUp.await(LOOKING_AGAIN);
            }
            heart.stop();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (DataAccessException | TransactionException unreachable) {
            LOG.warn("the node could not take its leave: {}", unreachable.getMessage());
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
