package city.moves.engines.xdatenfelder;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one may choose from. */
public sealed interface Options {

    /** No list is named. */
    record None() implements Options {}

    /** The list stands in the schema itself, edition 3. */
    record Inline(List<Option> options) implements Options {
        public Inline {
            options = List.copyOf(options);
        }
    }

    /**
     * A published list, which the file only names.
     *
     * @param id         of the reference, edition 2
     * @param versionUri names the list in exactly one version
     * @param codeKey    the column of the codes, edition 3; so are nameKey and helpKey
     */
    record CodeList(
            @Nullable String id,
            @Nullable String uri,
            @Nullable String version,
            @Nullable String versionUri,
            @Nullable String codeKey,
            @Nullable String nameKey,
            @Nullable String helpKey)
            implements Options {

        /** The list in this version, as precisely as the file names it. */
        public @Nullable String key() {
            return versionUri == null ? uri : versionUri;
        }
    }

    record Option(String code, String name, @Nullable String help) {}
}
