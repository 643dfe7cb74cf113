/**
 * Places of the city. A capability declares a {@link city.moves.platform.places.MapLayer} by a
 * {@link city.moves.platform.places.MapLayerSource}; whoever shows maps keeps it up to date by itself. The registers of
 * {@link city.moves.platform.places.Addresses} and {@link city.moves.platform.places.Districts} come from a file of the city.
 */
@NullMarked
@ApplicationModule(displayName = "Orte")
package city.moves.platform.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
