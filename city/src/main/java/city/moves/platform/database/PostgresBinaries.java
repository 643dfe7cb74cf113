package city.moves.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/**
 * The programs of PostgreSQL, unpacked once into the data folder, where no other user can exchange them.
 *
 * @param folder holds bin, lib and share
 */
record PostgresBinaries(Path folder) {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    /** Unpacks aside and renames, so that an interrupted attempt is never taken for a whole one. */
    static PostgresBinaries unpack(Path parent) {
        try {
            URLConnection archive = archive().openConnection();
            Path folder = parent.resolve(identity(archive));
            if (!Files.isDirectory(folder)) {
                FileSystemUtils.deleteRecursively(parent);
                Path aside = Files.createDirectories(parent.resolve("unpacking"));
                unpack(archive, aside);
                Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
            }
            return new PostgresBinaries(folder);
        } catch (IOException failure) {
            throw new CannotStart("PostgreSQL cannot be unpacked to " + parent + ": " + failure.getMessage() + ".",
                    failure);
        }
    }

    private static URL archive() {
        URL archive = PostgresBinaries.class.getResource(ARCHIVE);
        if (archive == null) {
            throw new CannotStart("This build brings no PostgreSQL for this machine; give one with --db.");
        }
        return archive;
    }

    private static String identity(URLConnection archive) throws IOException {
        return archive instanceof JarURLConnection jar
                ? Long.toHexString(Objects.requireNonNull(jar.getJarEntry()).getCrc())
                : Long.toString(archive.getContentLengthLong());
    }

    private static void unpack(URLConnection archive, Path target) throws IOException {
        try (InputStream packed = new BufferedInputStream(archive.getInputStream(), 1 << 16);
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("the archive leaves its folder with " + entry.getName());
                }
                unpack(entry, tar, file);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, file);
            boolean program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(program ? "rwx------" : "rw-------"));
        }
    }

    /** The command line of a program; as root it is started as nobody in particular, which PostgreSQL demands. */
    List<String> command(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    /** Runs a program to its end; its output goes to the log. */
    void run(Path log, String program, String... arguments) {
        try {
            Process process = new ProcessBuilder(command(program, arguments))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            if (!process.waitFor(3, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new CannotStart(program + " did not end within three minutes; see " + log + ".");
            }
            if (process.exitValue() != 0) {
                throw new CannotStart(program + " failed: " + lastLine(log) + " (more in " + log + ")");
            }
        } catch (IOException failure) {
            throw new CannotStart(program + " cannot be run: " + failure.getMessage() + ".", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotStart(program + " was interrupted.", interrupted);
        }
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** The last line that names a failure, else the last line. */
    static String lastLine(Path log) {
        try (Stream<String> lines = Files.lines(log)) {
            List<String> last = lines.filter(line -> !line.isBlank()).toList();
            return last.reversed().stream()
                    .limit(20)
                    .filter(line -> line.contains("FATAL") || line.contains("PANIC") || line.contains("error:"))
                    .findFirst()
                    .orElse(last.isEmpty() ? "it said nothing" : last.getLast());
        } catch (IOException unreadable) {
            return "its log cannot be read";
        }
    }
}
