package city.moves.geo;

import city.moves.platform.places.PropertyType;
import city.moves.platform.web.Caption;

/**
 * A property of a layer's features.
 *
 * @param name      as programs read it
 * @param title     as people read it
 * @param queryable true if features may be looked for by it
 */
public record LayerProperty(String name, PropertyType type, Caption.Words title, boolean queryable) {}
