package city.moves.platform.backup;

import city.moves.platform.backup.Manifest.Part;
import city.moves.platform.database.CannotStart;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes the file of a backup part by part. It grows beside its place under another name, readable by its owner only,
 * and takes its name when it is complete and on the disk.
 */
final class BackupWriter implements AutoCloseable {

    /** Writes the bytes of a part. */
    @FunctionalInterface
    interface Content {

        void writeTo(OutputStream out) throws IOException;
    }

    private static final int AT_ONCE = 1 << 16;

    private final Path target;
    private final Path aside;
    private final FileChannel channel;
    private final ZipOutputStream zip;

    private BackupWriter(Path target, Path aside, FileChannel channel) {
        this.target = target;
        this.aside = aside;
        this.channel = channel;
        zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), AT_ONCE));
        zip.setLevel(Deflater.BEST_SPEED);
    }

    /** Refuses a place that is taken. */
    static BackupWriter to(Path file) throws IOException {
        Path target = file.toAbsolutePath().normalize();
        if (Files.exists(target)) {
            throw new CannotStart("The file " + target + " exists already; a backup replaces none.");
        }
        Path aside = target.resolveSibling(target.getFileName() + ".writing");
        FileChannel channel = FileChannel.open(aside, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        if (channel.tryLock() == null) {
            channel.close();
            throw new CannotStart("Another backup is just being written to " + aside + ".");
        }
        channel.truncate(0);
        return new BackupWriter(target, aside, channel);
    }

    Part write(String name, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Counting counted = new Counting(zip);
        BufferedOutputStream buffered = new BufferedOutputStream(counted, AT_ONCE);
        content.writeTo(buffered);
        buffered.flush();
        zip.closeEntry();
        return new Part(name, counted.bytes, HexFormat.of().formatHex(counted.digest.digest()));
    }

    Part write(String name, String text) throws IOException {
        return write(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Nothing has the backup's name before this. */
    long complete() throws IOException {
        zip.finish();
        zip.flush();
        channel.force(true);
        Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel folder = FileChannel.open(target.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
        return channel.size();
    }

    /** Leaves nothing behind unless the backup is complete. */
    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(aside);
    }

    private static final class Counting extends FilterOutputStream {

        private final MessageDigest digest = Hashes.sha256();
        private long bytes;

        private Counting(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            digest.update(from, offset, length);
            bytes += length;
            out.write(from, offset, length);
        }
    }
}
