package city.moves.platform.files;

import city.moves.platform.values.Outcome;
import city.moves.platform.values.Trouble;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps files. First {@link #write} brings a content to the disk, without a transaction; then {@link #hold} says in the
 * caller's transaction who holds it. What was written and never held is removed a day later.
 */
@Component
public class FileStore {

    private final HeldFiles held;
    private final ContentFolder folder;
    private final Clock clock;

    /**
     * @param given folder of the contents; empty for the one in the data folder
     * @param data  the data folder
     */
    FileStore(HeldFiles held, Clock clock, @Value("${moves.files.folder:}") String given,
            @Value("${moves.data}") String data) {
        this.held = held;
        this.folder = new ContentFolder(given.isEmpty() ? Path.of(data, "files") : Path.of(given));
        this.clock = clock;
    }

    /** Writes a content as it arrives, without holding it in memory; refused if there is more of it than allowed. */
    public Outcome<StoredContent> write(InputStream content, long most) throws IOException {
        return folder.write(content, most, clock.instant()).map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Trouble.INPUT_TOO_LARGE, "web.trouble.input-too-large.text"));
    }

    /**
     * Holds a content from now on.
     *
     * @param name what its bringer calls it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public HeldFile hold(StoredContent content, String name, String module) {
        held.lock(content.hash());
        if (!Files.exists(folder.path(content.hash()))) {
            throw new IllegalStateException("the content " + content.hash() + " was removed before anybody held it");
        }
        return held.add(content, FileNames.plain(name), module, clock.instant());
    }

    /** Empty also for what was released. */
    public Optional<HeldFile> find(UUID id) {
        return held.find(id);
    }

    /** Where the content can be read. It never changes; who writes into it destroys it for all. */
    public Path path(HeldFile file) {
        return folder.path(file.hash());
    }

    /** Holds it no more; unless somebody else does, the content is gone a day later. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(UUID id) {
        held.release(id, clock.instant());
    }

    ContentFolder folder() {
        return folder;
    }
}
