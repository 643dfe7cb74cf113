package city.moves.platform.jobs;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Tells the runner of this node that there may be something to do. The table tells what. */
@Component
class WakeUp {

    private final Semaphore calls = new Semaphore(0);
    private final Set<String> hastened = ConcurrentHashMap.newKeySet();

    void call() {
        calls.release();
    }

    void hasten(String kind) {
        hastened.add(kind);
        call();
    }

    /** The kinds that somebody waits for. They stay until {@link #settle} takes them away. */
    Set<String> hastened() {
        return Set.copyOf(hastened);
    }

    void settle(String kind) {
        hastened.remove(kind);
    }

    /** Comes back when somebody calls, or after a while. Many calls are one. */
    void await(Duration longest) throws InterruptedException {
        if (calls.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            calls.drainPermits();
        }
    }
}
