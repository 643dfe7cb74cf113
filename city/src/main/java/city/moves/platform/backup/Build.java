package city.moves.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which build this is. */
final class Build {

    private Build() {}

    static String version() {
        try (InputStream facts = Build.class.getResourceAsStream("/META-INF/build-info.properties")) {
            Properties properties = new Properties();
            if (facts != null) {
                properties.load(facts);
            }
            return properties.getProperty("build.version", "unknown");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
