package city.moves.engines.oparl;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * Published data that is too large for the sources. It lies in the folder of the environment variable {@code MOVES_DATA},
 * else beside the project in {@code ../shared/data}.
 */
final class SharedData {

    private SharedData() {}

    /** A file or folder; the test that asks for it is skipped when it is absent. */
    static Path path(String relative) {
        Path path = folder().resolve(relative);
        Assumptions.assumeTrue(Files.exists(path), () -> "no " + path + "; set MOVES_DATA to the folder of shared data");
        return path;
    }

    private static Path folder() {
        String given = System.getenv("MOVES_DATA");
        if (given != null && !given.isBlank()) {
            return Path.of(given);
        }
        Path folder = Path.of("").toAbsolutePath();
        while (folder.getParent() != null && !Files.exists(folder.resolve("engines"))) {
            folder = folder.getParent();
        }
        return folder.resolveSibling("shared").resolve("data");
    }
}
