package city.moves.testing;

import java.nio.file.Files;
import java.nio.file.Path;

/** The project's root, wherever the tests were started. */
public final class ProjectFolder {

    private ProjectFolder() {}

    public static Path root() {
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("city/src")) && Files.isRegularFile(folder.resolve("pom.xml"))) {
                return folder;
            }
        }
        throw new IllegalStateException("tests run inside of the project, not in " + here);
    }
}
