package city.moves.platform.maintenance;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** What this node knows of a closure: asked for once a second at most, however many requests come. */
@Component
class KnownClosure {

    private static final Logger LOG = LoggerFactory.getLogger(KnownClosure.class);
    private static final long FRESH = Duration.ofSeconds(1).toNanos();

    private record Known(Optional<Closure> closure, long at) {}

    private final Closures closures;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Known known = new Known(Optional.empty(), System.nanoTime() - FRESH);

    KnownClosure(Closures closures) {
        this.closures = closures;
    }

    /** One request asks the database; the others go on with what was known until then. */
    Optional<Closure> now() {
        if (System.nanoTime() - known.at() >= FRESH && asking.tryLock()) {
            try {
                known = new Known(closures.open(), System.nanoTime());
            } catch (DataAccessException unreachable) {
                LOG.warn("whether the city is closed cannot be asked: {}", unreachable.getClass().getSimpleName());
                known = new Known(known.closure(), System.nanoTime());
            } finally {
                asking.unlock();
            }
        }
        return known.closure();
    }
}
