package city.moves.geo;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a feature to be; all of it fits its layer.
 *
 * @param geometry   well-known binary in CRS84; null for no place
 * @param stored     the same in the layer's own system, if it was given in that; null otherwise
 * @param properties values by the types of the layer's properties
 */
public record FeatureDraft(byte @Nullable [] geometry, byte @Nullable [] stored, Map<String, Object> properties) {}
