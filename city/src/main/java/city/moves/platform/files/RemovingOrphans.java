package city.moves.platform.files;

import city.moves.platform.operations.JobKind;
import city.moves.platform.operations.JobProgress;
import city.moves.platform.operations.JobState;
import city.moves.platform.operations.JobStep;
import city.moves.platform.operations.Schedule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Removes contents that nobody holds, part by part of the folder. It waits for a day, so that a backup which saw a row
 * still finds its content, and an upload that takes its time finds what it wrote.
 */
@Component
class RemovingOrphans implements JobKind {

    static final Duration GRACE = Duration.ofDays(1);
    private static final int FORGOTTEN_AT_ONCE = 1_000;

    private final FileStore store;
    private final HeldFiles held;
    private final Clock clock;

    RemovingOrphans(FileStore store, HeldFiles held, Clock clock) {
        this.store = store;
        this.held = held;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "files.orphans";
    }

    @Override
    public Schedule schedule() {
        return Schedule.every(Duration.ofHours(1));
    }

    @Override
    public JobStep begin(JobState state) {
        Instant before = clock.instant().minus(GRACE);
        try {
            Optional<String> part = store.folder().partAfter(state.cursor());
            if (part.isEmpty()) {
                return () -> JobProgress.finished(held.forgetReleased(before, FORGOTTEN_AT_ONCE));
            }
            List<Path> old = store.folder().olderThan(part.get(), before);
            return () -> JobProgress.further(part.get(), old.stream().filter(file -> remove(file, before)).count());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Within the transaction whose lock keeps others from holding the content while it goes. */
    private boolean remove(Path file, Instant before) {
        if (!ContentFolder.isArriving(file)) {
            held.lock(file.getFileName().toString());
            if (held.isHeld(file.getFileName().toString(), before)) {
                return false;
            }
        }
        try {
            return Files.deleteIfExists(file);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
