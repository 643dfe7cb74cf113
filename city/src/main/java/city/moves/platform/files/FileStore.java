package city.moves.platform.files;

import city.moves.platform.values.Outcome;
import city.moves.platform.values.Trouble;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
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
     * Holds a content of the city's own or of its staff from now on. What strangers bring goes through the
     * {@link Quarantine}.
     *
     * @param name what its bringer calls it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public HeldFile hold(StoredContent content, String name, String module) {
        secure(content);
        return held.add(content, FileNames.plain(name), module, clock.instant());
    }

    /** Keeps others from removing the content until the transaction ends. */
    void secure(StoredContent content) {
        lock(content.hash());
        if (!Files.exists(folder.path(content.hash()))) {
            throw new IllegalStateException("the content " + content.hash() + " was removed before anybody held it");
        }
    }

    /** Empty also for what was released. */
    public Optional<HeldFile> find(UUID id) {
        return held.find(id);
    }

    /** By id; what was released is not among them. */
    public Map<UUID, FileState> states(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : held.states(ids);
    }

    /**
     * Where the content can be read. It never changes; who writes into it destroys it for all. What is not usable nobody is
     * given.
     */
    public Path path(HeldFile file) {
        if (!file.state().isUsable()) {
            throw new IllegalStateException("the content of " + file.id() + " is " + file.state());
        }
        return folder.path(file.hash());
    }

    /** Holds it no more; unless somebody else does, the content is gone a day later. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(UUID id) {
        held.release(id, clock.instant());
    }

    /** Nobody else begins to hold the content, or removes it, until the transaction ends. */
    void lock(String hash) {
        held.lock(hash);
    }

    /** Unless somebody of the house holds it; under its lock. */
    void removeInfected(String hash) {
        if (!held.isHeld(hash, clock.instant())) {
            try {
                Files.deleteIfExists(folder.path(hash));
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
    }

    ContentFolder folder() {
        return folder;
    }
}
