package city.moves.testing;

import city.moves.platform.database.DatabaseAccess;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.util.FileSystemUtils;

/**
 * The program of this test run as its build packs it, with an archive of the classes that a city loads: made once by the
 * first process of the run that needs it, so that all others start with less work.
 */
final class PackedCity {

    private static final Path FOLDER = ProjectFolder.root().resolve("city/target/packed-city");
    private static final Path PROGRAM = FOLDER.resolve("moves.jar");
    private static final Path ARCHIVE = FOLDER.resolve("loaded.jsa");
    private static final Path MADE_FOR = FOLDER.resolve("made-for");
    private static final String RUN =
            System.getProperty("moves.test.run", "process-" + ProcessHandle.current().pid());

    private static boolean ready;

    private PackedCity() {}

    /** @param starting what starts a JVM with these words */
    static ChildProcess start(Function<List<String>, ChildProcess> starting) {
        prepare();
        return starting.apply(words("-XX:SharedArchiveFile="));
    }

    private static synchronized void prepare() {
        if (ready) {
            return;
        }
        try {
            Files.createDirectories(FOLDER.getParent());
            try (RandomAccessFile door = new RandomAccessFile(FOLDER + ".lock", "rw"); FileLock _ = door.getChannel().lock()) {
                if (!Files.exists(MADE_FOR) || !Files.readString(MADE_FOR).equals(RUN)) {
                    FileSystemUtils.deleteRecursively(FOLDER);
                    PackagedClasses.into(FOLDER);
                    learn();
                    Files.writeString(MADE_FOR, RUN);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        ready = true;
    }

    /** A city that serves and ends by itself leaves the archive. Without one the others only take longer. */
    private static void learn() throws IOException {
        DatabaseAccess access = RunningCity.get().copyOfTemplate();
        Path data = FOLDER.resolve("data");
        try (ChildProcess city = ChildProcess.start(words("-XX:ArchiveClassesAtExit="),
                Map.of("MOVES_DB_PASSWORD", access.password()), List.of("--port", "0", "--city", "empty", "--db",
                        access.url(), "--db-user", access.user(), "--data", data.toString()))) {
            HttpVisitor.at(city.awaitAddress()).get("/anmelden");
            city.terminate();
            city.awaitEnd();
        }
        FileSystemUtils.deleteRecursively(data);
    }

    private static List<String> words(String archive) {
        return List.of(archive + ARCHIVE, "-Xlog:cds=off", "-Xlog:aot=off", "-jar", PROGRAM.toString());
    }
}
