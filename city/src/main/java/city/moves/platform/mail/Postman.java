package city.moves.platform.mail;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The thread of a node that delivers. A mail written on this node wakes it; for those of others it looks every few seconds. */
@Component
class Postman implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_ERASING = Duration.ofHours(1);
    private static final Duration FAREWELL = Duration.ofSeconds(15);

    private final Delivering delivering;
    private final TidyingOutbox tidying;
    private final MailSettings settings;
    private final boolean serving;
    private final Semaphore bell = new Semaphore(0);
    private @Nullable Thread thread;
    private volatile boolean stopping;
    private long erasedAt;

    Postman(Delivering delivering, TidyingOutbox tidying, MailSettings settings,
            @Value("${server.port:-1}") int port) {
        this.delivering = delivering;
        this.tidying = tidying;
        this.settings = settings;
        this.serving = port >= 0;
    }

    void wake() {
        bell.release();
    }

    /** A command at the terminal leaves what it writes to the nodes that serve. */
    @Override
    public boolean isAutoStartup() {
        return serving;
    }

    @Override
    public synchronized void start() {
        stopping = false;
        erasedAt = System.nanoTime() - BETWEEN_ERASING.toNanos();
        thread = Thread.ofPlatform().name("postman").daemon().start(this::work);
    }

    /** A mail on its way is brought to its end, so that none is left in doubt. */
    @Override
    public synchronized void stop() {
        stopping = true;
        wake();
        if (thread != null) {
            try {
                thread.join(FAREWELL);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    private void work() {
        while (!stopping) {
            try {
                pause(round() ? ROUND : AFTER_TROUBLE);
            } catch (RuntimeException failure) {
                LOG.error("the outbox cannot be worked on", failure);
                pause(AFTER_TROUBLE);
            }
        }
    }

    private boolean round() {
        if (System.nanoTime() - erasedAt >= BETWEEN_ERASING.toNanos()) {
            tidying.erase();
            erasedAt = System.nanoTime();
        }
        return !settings.hasServer() || delivering.deliverDue();
    }

    /** After trouble, a new mail does not shorten the pause. */
    private void pause(Duration pause) {
        try {
            if (pause.equals(ROUND)) {
                bell.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
            } else {
                for (long waited = 0; waited < pause.toSeconds() && !stopping; waited++) {
                    Thread.sleep(Duration.ofSeconds(1));
                }
            }
            bell.drainPermits();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
