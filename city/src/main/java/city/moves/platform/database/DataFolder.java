package city.moves.platform.database;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * The folder in which an installation keeps everything.
 *
 * @param root absolute, without symbolic links
 */
public record DataFolder(Path root) {

    private static final long SMALLEST_FREE_SPACE = 256L << 20;

    /** Creates what is missing and refuses what cannot be used. */
    public static DataFolder open(Path folder) {
        try {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(
                    PosixFilePermissions.fromString("rwx------")));
            DataFolder opened = new DataFolder(folder.toRealPath());
            opened.refuseUnusable();
            return opened;
        } catch (FileAlreadyExistsException notAFolder) {
            throw new CannotStart("The data folder " + folder + " is a file, not a folder.", notAFolder);
        } catch (IOException unreadable) {
            throw new CannotStart("The data folder " + folder + " cannot be used: " + reason(unreadable) + ".",
                    unreadable);
        }
    }

    /** Why a folder cannot be opened, found without creating it; empty if nothing speaks against it. */
    public static Optional<String> whyUnusable(Path folder) {
        Path place = folder.toAbsolutePath().normalize();
        while (!Files.exists(place) && place.getParent() != null) {
            place = place.getParent();
        }
        String subject = place.equals(folder.toAbsolutePath().normalize()) ? folder.toString()
                : folder + " cannot be created, since " + place;
        if (!Files.isDirectory(place)) {
            return Optional.of(subject + " is no folder");
        }
        return Files.isReadable(place) && Files.isWritable(place) && Files.isExecutable(place) ? Optional.empty()
                : Optional.of(subject + " cannot be read and written");
    }

    private void refuseUnusable() throws IOException {
        if (!Files.isReadable(root) || !Files.isWritable(root) || !Files.isExecutable(root)) {
            throw new CannotStart("The data folder " + root + " cannot be read and written by "
                    + System.getProperty("user.name") + ".");
        }
        refuseFull(root, freeBytes());
    }

    static void refuseFull(Path folder, long free) {
        if (free < SMALLEST_FREE_SPACE) {
            throw new CannotStart("The disk of the data folder " + folder + " is full: " + (free >> 20)
                    + " MB are free, " + (SMALLEST_FREE_SPACE >> 20) + " MB are needed.");
        }
    }

    /** What is left on the disk. Asked of the folder itself, since a table of disks does not know of every jail. */
    public long freeBytes() {
        return root.toFile().getUsableSpace();
    }

    private static String reason(IOException failure) {
        return failure.getClass().getSimpleName().replace("Exception", "") + " " + failure.getMessage();
    }

    public Path postgres() {
        return root.resolve("postgres");
    }

    Path binaries() {
        return root.resolve("binaries");
    }

    /** Documents of people and staff, named by their content. */
    public Path files() {
        return root.resolve("files");
    }

    /** Search indexes, which can be rebuilt from the database at any time. */
    public Path index() {
        return root.resolve("index");
    }

    Path databaseLog() {
        return root.resolve("postgres.log");
    }

    Path lock() {
        return root.resolve("lock");
    }

    Path instance() {
        return root.resolve("instance.properties");
    }
}
