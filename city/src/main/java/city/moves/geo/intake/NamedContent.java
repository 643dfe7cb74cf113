package city.moves.geo.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A stored content under the name that its file had: readers ask for its ending, and call a layer after it. */
final class NamedContent implements AutoCloseable {

    private final Path folder;
    private final Path file;

    NamedContent(Path content, String name) {
        try {
            folder = Files.createTempDirectory("einlesen");
            file = Files.createSymbolicLink(folder.resolve(name), content.toAbsolutePath());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    Path path() {
        return file;
    }

    @Override
    public void close() {
        try {
            Files.delete(file);
            Files.delete(folder);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
