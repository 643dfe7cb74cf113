package city.moves.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The folder of contents: {@code <ab>/<cd>/<hash>}, written aside, brought to the disk, then given its name. */
final class ContentFolder {

    /** Where contents are while they arrive; no hash begins so. */
    private static final String ASIDE = "arriving";
    private static final int BUFFER = 1 << 16;

    private final Path root;

    ContentFolder(Path root) {
        this.root = root;
    }

    Path path(String hash) {
        return root.resolve(hash.substring(0, 2)).resolve(hash.substring(2, 4)).resolve(hash);
    }

    /** Empty if there is more of it than allowed; then nothing is left. */
    Optional<StoredContent> write(InputStream content, long most, Instant now) throws IOException {
        Path aside = folder(root.resolve(ASIDE)).resolve(UUID.randomUUID().toString());
        try {
            MessageDigest digest = digest();
            byte[] start = content.readNBytes(ContentType.LOOKED_AT);
            long size = copy(start, content, aside, digest, most);
            if (size > most) {
                return Optional.empty();
            }
            String hash = HexFormat.of().formatHex(digest.digest());
            Files.setLastModifiedTime(aside, FileTime.from(now));
            Path named = path(hash);
            folder(named.getParent());
            Files.move(aside, named, StandardCopyOption.ATOMIC_MOVE);
            force(named.getParent());
            return Optional.of(new StoredContent(hash, size, ContentType.of(start)));
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static long copy(byte[] start, InputStream rest, Path target, MessageDigest digest, long most)
            throws IOException {
        try (FileChannel file = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream out = Channels.newOutputStream(file);
            byte[] buffer = new byte[BUFFER];
            System.arraycopy(start, 0, buffer, 0, start.length);
            long size = 0;
            for (int read = start.length; read > 0 && size <= most; read = rest.read(buffer)) {
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
                size += read;
            }
            file.force(true);
            return size;
        }
    }

    private static Path folder(Path folder) throws IOException {
        return Files.createDirectories(folder);
    }

    /** A name is safe when its folder is on the disk. */
    private static void force(Path folder) throws IOException {
        try (FileChannel opened = FileChannel.open(folder, StandardOpenOption.READ)) {
            opened.force(true);
        }
    }

    /** The first part of the folder after a name; empty after the last. */
    Optional<String> partAfter(String name) throws IOException {
        if (!Files.isDirectory(root)) {
            return Optional.empty();
        }
        try (Stream<Path> parts = Files.list(root)) {
            return parts.map(part -> part.getFileName().toString()).filter(part -> part.compareTo(name) > 0)
                    .min(Comparator.naturalOrder());
        }
    }

    /** What lies in a part since before an instant: contents by their hash, and what never arrived. */
    List<Path> olderThan(String part, Instant instant) throws IOException {
        try (Stream<Path> all = Files.walk(root.resolve(part))) {
            return all.filter(file -> isOlder(file, instant)).sorted().toList();
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    private static boolean isOlder(Path file, Instant instant) {
        try {
            return Files.isRegularFile(file) && Files.getLastModifiedTime(file).toInstant().isBefore(instant);
        } catch (IOException removedMeanwhile) {
            return false;
        }
    }

    static boolean isArriving(Path file) {
        return file.getParent().endsWith(ASIDE);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
