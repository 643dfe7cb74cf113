package city.moves.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * The files folder as one tape archive, so that a million documents need no more memory than one. A document never
 * changes, and it is there before a row names it: what is read after the rows holds all that they name.
 */
final class Documents {

    private Documents() {}

    /** Gives the number of files. */
    static long write(Path folder, OutputStream out) throws IOException {
        TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "UTF-8");
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        Writer writer = new Writer(folder, tar);
        if (Files.isDirectory(folder)) {
            Files.walkFileTree(folder, writer);
        }
        tar.finish();
        return writer.files;
    }

    private static final class Writer extends SimpleFileVisitor<Path> {

        private final Path folder;
        private final TarArchiveOutputStream tar;
        private long files;

        private Writer(Path folder, TarArchiveOutputStream tar) {
            this.folder = folder;
            this.tar = tar;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (attributes.isRegularFile()) {
                try (FileChannel content = FileChannel.open(file, StandardOpenOption.READ)) {
                    write(file, Channels.newInputStream(content), content.size(), attributes.lastModifiedTime());
                } catch (NoSuchFileException _) {
                    // it was being written beside the documents and has its name now, or is gone
                }
            }
            return FileVisitResult.CONTINUE;
        }

        private void write(Path file, InputStream content, long size, FileTime modified) throws IOException {
            TarArchiveEntry entry = new TarArchiveEntry(folder.relativize(file).toString());
            entry.setSize(size);
            entry.setModTime(modified);
            tar.putArchiveEntry(entry);
            copy(content, size);
            tar.closeArchiveEntry();
            files++;
        }

        /** No more than was announced, since what is still being written beside the documents may grow. */
        private void copy(InputStream content, long size) throws IOException {
            byte[] buffer = new byte[1 << 16];
            for (long left = size; left > 0;) {
                int read = content.read(buffer, 0, (int) Math.min(left, buffer.length));
                if (read < 0) {
                    throw new IOException("a document has become shorter while it was read");
                }
                tar.write(buffer, 0, read);
                left -= read;
            }
        }
    }

    /** Writes every file of the archive below a folder, and on the disk. */
    static long read(InputStream archive, Path folder) throws IOException {
        long files = 0;
        TarArchiveInputStream tar = new TarArchiveInputStream(archive, "UTF-8");
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            Path file = folder.resolve(entry.getName()).normalize();
            if (!file.startsWith(folder) || !entry.isFile()) {
                throw new IOException("the documents leave their folder with " + entry.getName());
            }
            Files.createDirectories(file.getParent());
            try (FileChannel written =
                    FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                tar.transferTo(Channels.newOutputStream(written));
                written.force(true);
            }
            Files.setLastModifiedTime(file, entry.getLastModifiedTime());
            files++;
        }
        return files;
    }
}
