package city.moves.engines.xdatenfelder;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an uploaded file must be like, edition 3.
 *
 * @param maxSize    in bytes
 * @param mediaTypes any when empty
 */
public record FileDemands(@Nullable Long maxSize, List<String> mediaTypes) {
    public static final FileDemands NONE = new FileDemands(null, List.of());

    public FileDemands {
        mediaTypes = List.copyOf(mediaTypes);
    }
}
