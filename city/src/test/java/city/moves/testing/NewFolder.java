package city.moves.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Data folders of tests that start a database of their own. */
public final class NewFolder {

    private NewFolder() {}

    /** A data folder into which PostgreSQL is unpacked already, by links to what another test unpacked. */
    public static Path withBinaries(Path parent) {
        Path folder = parent.resolve("data");
        Path unpacked = TestDatabase.folder().root().resolve("binaries");
        try {
            Files.createDirectories(folder);
            if (Files.exists(unpacked) && !Files.exists(folder.resolve("binaries"))) {
                link(unpacked, folder.resolve("binaries"));
            }
            return folder.toRealPath();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The same files in another folder, of which each may be replaced without the other. */
    static void link(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path target = to.resolve(from.relativize(path));
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else if (Files.isSymbolicLink(path)) {
                    Files.createSymbolicLink(target, Files.readSymbolicLink(path));
                } else {
                    linkOrCopy(path, target);
                }
            }
        }
    }

    private static void linkOrCopy(Path from, Path to) throws IOException {
        try {
            Files.createLink(to, from);
        } catch (IOException | UnsupportedOperationException otherDisk) {
            Files.copy(from, to);
        }
    }
}
