package city.moves.platform.jobs;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells the others that this node lives. */
@Component
class Heart {

    private static final int BEATS_PER_LEASE = 6;

    private final UUID node = UUID.randomUUID();
    private final Nodes nodes;
    private final Clock clock;
    private final Duration lease;
    private final Pace pace;

    /** @param leaseSeconds after this long without a beat the others take over a node's work */
    Heart(Nodes nodes, Clock clock, @Value("${moves.jobs.lease-seconds:30}") int leaseSeconds) {
        this.nodes = nodes;
        this.clock = clock;
        this.lease = Duration.ofSeconds(leaseSeconds);
        this.pace = new Pace(lease.dividedBy(BEATS_PER_LEASE));
    }

    UUID node() {
        return node;
    }

    /** Who was not seen since then is dead. */
    Instant silence() {
        return clock.instant().minus(lease);
    }

    /** True if it was time to. */
    boolean beatIfDue() {
        boolean due = pace.isDue();
        if (due) {
            beat();
            pace.kept();
        }
        return due;
    }

    /** A node is called by its process and its machine, such as {@code 4711@rathaus-1}. */
    void beat() {
        nodes.beat(node, ManagementFactory.getRuntimeMXBean().getName(), clock.instant());
    }

    void stop() {
        nodes.leave(node);
    }
}
