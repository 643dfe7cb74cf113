package city.moves.platform.files;

import city.moves.platform.jobs.Jobs;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Trouble;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes files of people in. First {@link #admit} brings a content to the disk and looks at how it is built, without a
 * transaction; then {@link #hold} says in the caller's transaction who holds it. Until the scanner found nothing in it,
 * nobody is given it; without a scanner it is clean at once.
 */
@Component
public class Quarantine {

    private static final Set<String> PICTURES_AND_PAGES = Set.of("application/pdf", "image/png", "image/jpeg");
    private static final String ARCHIVE = "application/zip";

    private final FileStore store;
    private final QuarantinedFiles files;
    private final KnownScanner scanner;
    private final ExaminingFiles examining;
    private final Jobs jobs;
    private final Clock clock;
    /** Looking costs a processor some time, of which others need some. */
    private final Semaphore looking = new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

    Quarantine(FileStore store, QuarantinedFiles files, KnownScanner scanner, ExaminingFiles examining, Jobs jobs,
            Clock clock) {
        this.store = store;
        this.files = files;
        this.scanner = scanner;
        this.examining = examining;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Refused as too large, as a format that is not accepted, or as malformed with the sentence that says why.
     *
     * @param types media types of pictures, PDF and documents of office programs; others are never accepted
     */
    public Outcome<AdmittedContent> admit(InputStream content, long most, Set<String> types) throws IOException {
        return switch (store.write(content, most)) {
            case Outcome.Refused<StoredContent>(var refusals) -> new Outcome.Refused<>(refusals);
            case Outcome.Done<StoredContent>(StoredContent stored) -> look(stored, types);
        };
    }

    private Outcome<AdmittedContent> look(StoredContent stored, Set<String> types) throws IOException {
        Path content = store.folder().path(stored.hash());
        looking.acquireUninterruptibly();
        try {
            Optional<String> type = type(stored, content).filter(types::contains);
            if (type.isEmpty()) {
                return Outcome.refused(Trouble.FORMAT_NOT_ACCEPTED, "files.objection.type");
            }
            Optional<Objection> objection = ContentStructure.objection(content, type.get());
            return objection.<Outcome<AdmittedContent>>map(found ->
                            Outcome.refused(Trouble.INPUT_MALFORMED, found.message()))
                    .orElseGet(() -> Outcome.done(new AdmittedContent(
                            new StoredContent(stored.hash(), stored.size(), type.get()))));
        } finally {
            looking.release();
        }
    }

    private static Optional<String> type(StoredContent stored, Path content) throws IOException {
        return stored.type().equals(ARCHIVE) ? OfficeStructure.type(content)
                : Optional.of(stored.type()).filter(PICTURES_AND_PAGES::contains);
    }

    /**
     * Holds a content from now on, out of everybody's reach until it is clean.
     *
     * @param name what its bringer calls it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public HeldFile hold(AdmittedContent admitted, String name, String module) {
        StoredContent content = admitted.content();
        store.secure(content);
        HeldFile file = files.add(content, FileNames.plain(name), module, clock.instant());
        if (scanner.isSet()) {
            jobs.hasten(examining);
            return file;
        }
        return files.clear(file, QuarantinedFiles.BY_STRUCTURE, clock.instant());
    }
}
