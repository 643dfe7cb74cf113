package city.moves.platform.files;

import city.moves.platform.files.ScannerState.Seen;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * What the details of health say of the scanner. Without it the city serves all the same, and files wait: a node must not
 * be taken out of service for it.
 */
@Component("fileScanner")
class ScannerHealth implements HealthIndicator {

    private final ScannerState state;

    ScannerHealth(ScannerState state) {
        this.state = state;
    }

    @Override
    public Health health() {
        Seen seen = state.lately();
        return switch (seen.scanner()) {
            case NONE -> Health.unknown().withDetail("scanner", "none is set").build();
            case ANSWERS -> told(Health.up(), seen);
            case SILENT -> told(Health.unknown(), seen);
        };
    }

    private static Health told(Health.Builder health, Seen seen) {
        return health.withDetail("scanner", seen.words()).withDetail("waiting", seen.counts().waiting()).build();
    }
}
