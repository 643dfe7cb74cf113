package city.moves.platform.files;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** Whether the scanner answers, and how many files wait for it. */
@Component
class ScannerState {

    private static final Duration FRESH = Duration.ofSeconds(10);

    /** How it is with the scanner. */
    enum Answer {
        NONE,
        ANSWERS,
        SILENT
    }

    /** @param words what it calls itself, or why it cannot be asked; empty without a scanner */
    record Seen(Instant at, Answer scanner, String words, QuarantinedFiles.Counts counts) {}

    private final KnownScanner known;
    private final QuarantinedFiles files;
    private final Clock clock;
    private final AtomicReference<Seen> last;

    ScannerState(KnownScanner known, QuarantinedFiles files, Clock clock) {
        this.known = known;
        this.files = files;
        this.clock = clock;
        this.last = new AtomicReference<>(new Seen(Instant.MIN, known.isSet() ? Answer.SILENT : Answer.NONE, "",
                new QuarantinedFiles.Counts(0, null, 0, 0)));
    }

    /** Takes as long as the scanner does. */
    Seen look() {
        QuarantinedFiles.Counts counts = files.counts();
        Instant now = clock.instant();
        if (known.scanner().isEmpty()) {
            return new Seen(now, Answer.NONE, "", counts);
        }
        try {
            return new Seen(now, Answer.ANSWERS, known.scanner().get().version(), counts);
        } catch (IOException unreachable) {
            return new Seen(now, Answer.SILENT, unreachable.toString(), counts);
        }
    }

    /** At once, for those who ask often: what was seen lately, while somebody else looks again. */
    Seen lately() {
        Seen seen = last.get();
        Instant now = clock.instant();
        Seen soon = new Seen(now, seen.scanner(), seen.words(), seen.counts());
        if (seen.at().isBefore(now.minus(FRESH)) && last.compareAndSet(seen, soon)) {
            Thread.ofVirtual().start(() -> last.set(look()));
        }
        return seen;
    }
}
