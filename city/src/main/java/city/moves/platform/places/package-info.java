/**
 * Places of the city. A capability declares a {@link city.moves.platform.places.MapLayer} by a
 * {@link city.moves.platform.places.MapLayerSource}; whoever shows maps keeps it up to date by itself.
 */
@NullMarked
@ApplicationModule(displayName = "Orte")
package city.moves.platform.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
