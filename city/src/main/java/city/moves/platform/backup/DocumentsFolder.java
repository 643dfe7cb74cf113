package city.moves.platform.backup;

import city.moves.platform.database.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** Where restored documents go: beside their place first, and into it when the rows that name them are there. */
final class DocumentsFolder {

    private final Path folder;
    private final Path aside;

    DocumentsFolder(Path folder) {
        this.folder = folder;
        this.aside = folder.resolveSibling(folder.getFileName() + ".restoring");
    }

    void refuseContent() {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> content = Files.list(folder)) {
            if (content.findFirst().isPresent()) {
                throw new CannotStart("The folder " + folder + " is not empty; a restore needs a new data folder.");
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void fill(BackupFile backup) throws IOException {
        FileSystemUtils.deleteRecursively(aside);
        Files.createDirectories(aside);
        try (ProvenStream content = backup.content(backup.manifest().documents().part())) {
            Documents.read(content, aside);
            content.readToEnd();
        }
    }

    void takePlace() throws IOException {
        Files.deleteIfExists(folder);
        Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Called only for what a restore has begun. */
    void empty() {
        FileSystemUtils.deleteRecursively(aside.toFile());
        FileSystemUtils.deleteRecursively(folder.toFile());
    }
}
