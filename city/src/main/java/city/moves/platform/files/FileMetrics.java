package city.moves.platform.files;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What a watch over the house should see of the quarantine. */
@Component
class FileMetrics implements MeterBinder {

    private final ScannerState state;
    private final Clock clock;

    FileMetrics(ScannerState state, Clock clock) {
        this.state = state;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("moves.files.quarantined", state, now -> now.lately().counts().waiting())
                .description("Files that wait to be examined").register(registry);
        Gauge.builder("moves.files.oldest.quarantined", this, FileMetrics::oldestSeconds)
                .baseUnit("seconds").description("How long the first of them waits").register(registry);
        Gauge.builder("moves.files.infected", state, now -> now.lately().counts().infected())
                .description("Files in which the scanner found harm").register(registry);
        Gauge.builder("moves.files.unscannable", state, now -> now.lately().counts().unscannable())
                .description("Files that the scanner could not look into").register(registry);
        Gauge.builder("moves.files.scanner.up", this, FileMetrics::up)
                .description("1 if the scanner answers, 0 if not; no number without one").register(registry);
    }

    private double up() {
        return switch (state.lately().scanner()) {
            case NONE -> Double.NaN;
            case ANSWERS -> 1;
            case SILENT -> 0;
        };
    }

    private double oldestSeconds() {
        Instant oldest = state.lately().counts().oldest();
        return oldest == null ? 0 : Duration.between(oldest, clock.instant()).toMillis() / 1000.0;
    }
}
