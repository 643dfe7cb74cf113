package city.moves.platform.jobs;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a monitor needs to know of each kind: how often, how long, how it ended, and when it went well last. */
@Component
class JobFigures {

    private final MeterRegistry registry;
    private final RunList list;
    private final Clock clock;
    private volatile Map<String, Instant> lastSuccesses = Map.of();

    JobFigures(MeterRegistry registry, RunList list, Kinds kinds, Clock clock) {
        this.registry = registry;
        this.list = list;
        this.clock = clock;
        kinds.all().forEach(kind -> Gauge.builder("moves.job.success.age", () -> age(kind.key()))
                .baseUnit("seconds").tag("kind", kind.key())
                .description("Since a job of this kind went well last, on any node").register(registry));
    }

    void count(String kind, Working.Ending ending, Duration took) {
        Timer.builder("moves.job.work").tag("kind", kind)
                .tag("ending", ending.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .description("Work of this node on jobs").register(registry).record(took);
    }

    /** Reads from the database, for the whole cluster. */
    void refresh() {
        lastSuccesses = list.lastSuccesses();
    }

    private double age(String kind) {
        Instant last = lastSuccesses.get(kind);
        return last == null ? Double.NaN : Duration.between(last, clock.instant()).toMillis() / 1000.0;
    }
}
