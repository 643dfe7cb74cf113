package city.moves.platform.files;

import city.moves.platform.operations.Checkup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Looks whether every content that somebody holds is there, with its whole length. */
@Component
class FilesCheckup implements Checkup {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int AT_ONCE = 1_000;

    private final FileStore store;
    private final HeldFiles held;

    FilesCheckup(FileStore store, HeldFiles held) {
        this.store = store;
        this.held = held;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String name() {
        return "files";
    }

    @Override
    public Finding examine() {
        long all = 0;
        UUID last = BEFORE_ALL;
        for (List<HeldFile> some = held.after(last, AT_ONCE); !some.isEmpty(); some = held.after(last, AT_ONCE)) {
            for (HeldFile file : some) {
                if (!isThere(file)) {
                    return Finding.sick("the content of " + file.id() + " is missing or cut: " + file.hash());
                }
                all++;
            }
            last = some.getLast().id();
        }
        return Finding.healthy(all + " files, all there");
    }

    private boolean isThere(HeldFile file) {
        try {
            Path path = store.folder().path(file.hash());
            return Files.isRegularFile(path) && Files.size(path) == file.size();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
