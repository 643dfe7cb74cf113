package city.moves.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A PostgreSQL that lived on when its city was killed. Only the holder of the folder's lock may judge: what still works
 * in this folder then belongs to nobody.
 */
final class Orphan {

    private static final int LONGEST_STOP_SECONDS = 60;

    private Orphan() {}

    /** Stops an orphan of this folder; forgets the number of a process that is no PostgreSQL of this folder. */
    static void stop(DataFolder folder, PostgresBinaries binaries) {
        Path note = folder.postgres().resolve("postmaster.pid");
        Optional<ProcessHandle> noted = noted(note).filter(ProcessHandle::isAlive);
        if (noted.isPresent() && isOurs(noted.get(), folder)) {
            stop(noted.get(), folder, binaries);
        } else {
            forget(note);
        }
    }

    private static Optional<ProcessHandle> noted(Path note) {
        try {
            List<String> lines = Files.exists(note) ? Files.readAllLines(note) : List.of();
            return lines.isEmpty() ? Optional.empty() : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
        } catch (IOException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    /** PostgreSQL works inside of its data folder, and its program lies in our binaries. */
    private static boolean isOurs(ProcessHandle process, DataFolder folder) {
        Path facts = Path.of("/proc", String.valueOf(process.pid()));
        try {
            return Files.readSymbolicLink(facts.resolve("cwd")).equals(folder.postgres())
                    || Files.readSymbolicLink(facts.resolve("exe")).startsWith(folder.binaries());
        } catch (IOException notOurUser) {
            return false;
        }
    }

    private static void stop(ProcessHandle orphan, DataFolder folder, PostgresBinaries binaries) {
        try {
            binaries.run(folder.databaseLog(), "pg_ctl", "stop", "--silent", "--pgdata", folder.postgres().toString(),
                    "--mode", "fast", "--timeout", String.valueOf(LONGEST_STOP_SECONDS));
        } catch (CannotStart stubborn) {
            orphan.destroyForcibly();
        }
        try {
            orphan.onExit().orTimeout(LONGEST_STOP_SECONDS, TimeUnit.SECONDS).join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof TimeoutException) {
                throw new CannotStart("A PostgreSQL left over in " + folder.root() + " (process " + orphan.pid()
                        + ") does not end.", failure);
            }
            throw failure;
        }
    }

    private static void forget(Path note) {
        try {
            Files.deleteIfExists(note);
        } catch (IOException failure) {
            throw new CannotStart("The file " + note + " cannot be removed: " + failure.getMessage() + ".", failure);
        }
    }
}
