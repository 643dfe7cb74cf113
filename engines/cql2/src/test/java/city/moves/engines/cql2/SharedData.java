package city.moves.engines.cql2;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * The official material of the standard: grammar, schema, examples, tables of predicates, data. It lies in the folder of the
 * environment variable {@code MOVES_DATA}, else beside the project in {@code ../shared/data}. A test that asks for it is
 * skipped when it is absent, and fails where {@code CI} is true.
 */
final class SharedData {
    private SharedData() {}

    static Path standard(String relative) {
        Path path = folder().resolve("opendata/cql2/cql2/standard").resolve(relative);
        boolean there = Files.exists(path);
        if ("true".equals(System.getenv("CI"))) {
            assertThat(path).exists();
        }
        Assumptions.assumeTrue(there, () -> "no " + path + "; set MOVES_DATA to the folder of shared data");
        return path;
    }

    private static Path folder() {
        String given = System.getenv("MOVES_DATA");
        return given == null || given.isBlank() ? root().resolveSibling("shared").resolve("data") : Path.of(given);
    }

    private static Path root() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("engines")) && Files.isRegularFile(folder.resolve("pom.xml"))) {
                return folder;
            }
        }
        throw new IllegalStateException("tests run inside of the project");
    }
}
