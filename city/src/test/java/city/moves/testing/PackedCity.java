package city.moves.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The program of this test run as its build packs it. A process that served and ended by itself leaves an archive of
 * what it had loaded, from which the next ones start with less work.
 */
final class PackedCity {

    private static final Path FOLDER =
            ProjectFolder.root().resolve("city/target/packed-city-" + System.getProperty("moves.test.fork", "alone"));
    private static final Path ARCHIVE = FOLDER.resolve("loaded.jsa");
    /** In bytes. Who only named a mistake or looked around has loaded less. */
    private static final long LOADED_BY_SERVING = 50_000_000;

    private static @Nullable Path program;
    private static @Nullable ChildProcess learning;

    private PackedCity() {}

    /** @param starting what starts a JVM with these words */
    static synchronized ChildProcess start(Function<List<String>, ChildProcess> starting) {
        try {
            if (program == null) {
                program = PackagedClasses.into(FOLDER).resolve("moves.jar");
                Files.deleteIfExists(ARCHIVE);
            }
            if (learning == null || learning.hasEnded() && !hasLearnt(learning)) {
                learning = starting.apply(words("-XX:ArchiveClassesAtExit=" + ARCHIVE, program));
                return learning;
            }
            return starting.apply(learning.hasEnded() ? words("-XX:SharedArchiveFile=" + ARCHIVE, program)
                    : List.of("-jar", program.toString()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean hasLearnt(ChildProcess process) throws IOException {
        return !process.wasKilled() && Files.exists(ARCHIVE) && Files.size(ARCHIVE) > LOADED_BY_SERVING;
    }

    private static List<String> words(String archive, Path program) {
        return List.of(archive, "-Xlog:cds=off", "-Xlog:aot=off", "-jar", program.toString());
    }
}
