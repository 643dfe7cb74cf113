package city.moves.platform.files;

import city.moves.platform.files.QuarantinedFiles.Waiting;
import city.moves.platform.operations.JobKind;
import city.moves.platform.operations.JobProgress;
import city.moves.platform.operations.JobState;
import city.moves.platform.operations.JobStep;
import city.moves.platform.operations.Schedule;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Shows the scanner what people brought. A scanner that cannot be reached is asked again a minute later, for as long as it
 * takes; a file about which it gives no answer is shown to it several times and then given up.
 */
@Component
class ExaminingFiles implements JobKind {

    private static final Logger LOG = LoggerFactory.getLogger(ExaminingFiles.class);
    private static final int AT_ONCE = 8;
    private static final List<Duration> PAUSES = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5),
            Duration.ofMinutes(15), Duration.ofHours(1));

    private final FileStore store;
    private final QuarantinedFiles files;
    private final KnownScanner known;
    private final JudgingFiles judging;
    private final Clock clock;

    ExaminingFiles(FileStore store, QuarantinedFiles files, KnownScanner known, JudgingFiles judging, Clock clock) {
        this.store = store;
        this.files = files;
        this.known = known;
        this.judging = judging;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "files.examining";
    }

    @Override
    public Schedule schedule() {
        return Schedule.every(Duration.ofMinutes(1));
    }

    @Override
    public JobStep begin(JobState state) {
        List<Waiting> due = files.due(clock.instant(), AT_ONCE);
        if (due.isEmpty()) {
            return () -> JobProgress.finished(0);
        }
        Optional<Scanner> scanner = known.scanner();
        return scanner.isEmpty() ? () -> clear(due) : examine(due, scanner.get());
    }

    /** What waited when the scanner was taken away was examined as far as it is now. */
    private JobProgress clear(List<Waiting> due) {
        due.forEach(file -> judging.judge(file, new Verdict.Clean(), QuarantinedFiles.BY_STRUCTURE));
        return JobProgress.further("", due.size());
    }

    private JobStep examine(List<Waiting> due, Scanner scanner) {
        String version;
        try {
            version = scanner.version();
        } catch (IOException unreachable) {
            LOG.warn("{} files and more wait, and the scanner cannot be asked: {}", due.size(), unreachable.toString());
            return () -> JobProgress.finished(0);
        }
        Map<UUID, Verdict> verdicts = scan(due, scanner);
        return () -> {
            due.forEach(file -> Optional.ofNullable(verdicts.get(file.id())).ifPresentOrElse(
                    verdict -> judging.judge(file, verdict, version), () -> wait(file, version)));
            return JobProgress.further("", due.size());
        };
    }

    /** At once, so that one which takes long keeps no other waiting. */
    private Map<UUID, Verdict> scan(List<Waiting> due, Scanner scanner) {
        Map<UUID, Verdict> verdicts = new ConcurrentHashMap<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            due.forEach(file -> threads.execute(() -> scan(file, scanner).ifPresent(found -> verdicts.put(file.id(), found))));
        }
        return new HashMap<>(verdicts);
    }

    private Optional<Verdict> scan(Waiting file, Scanner scanner) {
        try {
            return Optional.of(scanner.scan(store.folder().path(file.hash())));
        } catch (NoSuchFileException gone) {
            return Optional.of(new Verdict.Unscannable("the content is gone"));
        } catch (IOException unanswered) {
            LOG.warn("the scanner says nothing about file {}: {}", file.id(), unanswered.toString());
            return Optional.empty();
        }
    }

    private void wait(Waiting file, String version) {
        if (file.tries() < PAUSES.size()) {
            files.tryAgain(file.id(), clock.instant().plus(PAUSES.get(file.tries())));
        } else {
            judging.judge(file, new Verdict.Unscannable("no answer"), version);
        }
    }
}
