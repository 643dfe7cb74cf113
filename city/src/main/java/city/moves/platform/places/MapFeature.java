package city.moves.platform.places;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A thing on a map.
 *
 * @param id         unique within its layer; letters, digits and {@code - . _ ~}
 * @param geometry   well-known binary in longitude and latitude (CRS84); null if the thing has no place
 * @param properties by the names of the layer's properties: text, number, boolean, {@code LocalDate} or {@code Instant};
 *                   what is left out is not known
 */
public record MapFeature(String id, byte @Nullable [] geometry, Map<String, ?> properties) {}
