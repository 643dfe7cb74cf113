package city.moves.platform.files;

import java.io.IOException;
import java.nio.file.Path;

/** Looks for harm in contents. */
interface Scanner {

    /** What it calls itself, with the age of what it knows. Fails if it cannot be reached. */
    String version() throws IOException;

    /** Fails if it gives no answer that can be understood; then the content may be shown to it again. */
    Verdict scan(Path content) throws IOException;
}
