package city.moves.platform.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * The folder of one node. Several nodes may be given the same place: each takes the first folder in it that no other
 * holds. Inside, the file {@code current} names the generation that answers; it is replaced in one step.
 */
final class IndexFolder implements Closeable {

    private static final int MOST_NODES = 64;
    private static final String CURRENT = "current";

    private final Path folder;
    private final FileChannel lock;

    private IndexFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    static IndexFolder claim(Path place) throws IOException {
        for (int node = 1; node <= MOST_NODES; node++) {
            Path folder = Files.createDirectories(place.resolve("node-" + node));
            FileChannel channel = FileChannel.open(folder.resolve("lock"),
                    StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isMine(channel)) {
                return new IndexFolder(folder, channel);
            }
            channel.close();
        }
        throw new IOException("all folders below " + place + " are held by other nodes");
    }

    private static boolean isMine(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    /** The generation that answers; empty if there is none. */
    Optional<Path> current() throws IOException {
        Path file = folder.resolve(CURRENT);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String name = Files.readString(file).strip();
        Path generation = folder.resolve(name);
        return !name.isEmpty() && Files.isDirectory(generation) ? Optional.of(generation) : Optional.empty();
    }

    /** A new folder beside the current one. */
    Path next() throws IOException {
        return Files.createDirectory(folder.resolve("generation-" + UUID.randomUUID()));
    }

    void makeCurrent(Path generation) throws IOException {
        Path aside = folder.resolve(CURRENT + ".new");
        Files.writeString(aside, generation.getFileName().toString());
        Files.move(aside, folder.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Removes what a rebuild that was broken off, or one that was finished, has left. */
    void keepOnly(Path generation) throws IOException {
        List<Path> others;
        try (Stream<Path> folders = Files.list(folder)) {
            others = folders.filter(Files::isDirectory).filter(other -> !other.equals(generation)).toList();
        }
        for (Path other : others) {
            FileSystemUtils.deleteRecursively(other);
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
