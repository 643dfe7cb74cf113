/**
 * The city's map: layers with their things, declared by capabilities or edited by staff, for people and in open
 * standards. Knows no other capability; what another one shows on the map comes as a
 * {@link city.moves.platform.places.MapLayer}.
 */
@NullMarked
@ApplicationModule(displayName = "Karte")
package city.moves.geo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
