package city.moves.platform.places;

import city.moves.platform.web.Caption;

/**
 * A property that the things of a layer have.
 *
 * @param name      as programs read it
 * @param title     as people read it
 * @param queryable true if things may be looked for by it
 */
public record MapProperty(String name, PropertyType type, Caption title, boolean queryable) {}
