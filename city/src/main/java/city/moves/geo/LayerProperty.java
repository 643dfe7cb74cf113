package city.moves.geo;

import city.moves.platform.places.PropertyType;
import city.moves.platform.web.Caption;
import org.jspecify.annotations.Nullable;

/**
 * A property of a layer's features.
 *
 * @param name      as programs read it
 * @param title     as people read it
 * @param queryable true if features may be looked for by it
 */
public record LayerProperty(String name, PropertyType type, Caption.Words title, boolean queryable) {

    /** The language of its values; null if they are told in that of the page, as numbers and days are. */
    public @Nullable String lang() {
        return type == PropertyType.STRING ? "de" : null;
    }
}
