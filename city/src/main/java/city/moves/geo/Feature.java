package city.moves.geo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A thing of a layer as it is kept, mostly as bytes, so that many of them leave without becoming objects.
 *
 * @param number     unique in the city, in the order in which features came
 * @param id         unique in its layer, in addresses
 * @param geometry   well-known binary in CRS84; null if it has no place
 * @param stored     the geometry in the layer's own system, if that is another and it was asked for
 * @param properties an object of JSON in UTF-8
 */
public record Feature(long number, String id, byte @Nullable [] geometry, byte @Nullable [] stored, byte[] properties,
        int version, Instant changed) {}
