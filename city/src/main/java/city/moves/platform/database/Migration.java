package city.moves.platform.database;

import org.jspecify.annotations.Nullable;

/**
 * A step of a module's schema.
 *
 * @param module   such as {@code platform.audit}
 * @param version  such as {@code 001}
 * @param checksum of its text when it was applied; null while it is not
 */
public record Migration(String module, String version, @Nullable Integer checksum) {

    /** Such as {@code strategy 002}. */
    public String name() {
        return module + " " + version;
    }
}
