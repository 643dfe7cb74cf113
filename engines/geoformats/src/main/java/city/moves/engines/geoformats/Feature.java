package city.moves.engines.geoformats;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One feature of a layer.
 *
 * @param record     its place in the file, from 1
 * @param id         as the file names it, if it does
 * @param wkb        its geometry in the system of the layer, east first; null if it has none
 * @param properties in the order of the file; a value is null, {@link String}, {@link Long}, {@link Double}, {@link Boolean} or
 *                   {@link java.time.LocalDate}
 */
public record Feature(long record, @Nullable String id, byte @Nullable [] wkb, Map<String, @Nullable Object> properties) {

    public Feature {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }
}
