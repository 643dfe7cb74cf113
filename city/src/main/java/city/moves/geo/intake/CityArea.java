package city.moves.geo.intake;

import city.moves.engines.tiles.geometry.Box;
import city.moves.engines.tiles.geometry.Wkb;
import city.moves.platform.places.CityOutline;
import org.jspecify.annotations.Nullable;

/**
 * What counts as the city when a file is looked at.
 *
 * @param surroundings what counts where there are no districts
 * @param outline      of its districts; null if there are none
 */
record CityArea(Box surroundings, @Nullable CityOutline outline) {

    boolean isExact() {
        return outline != null;
    }

    /** True if something of a geometry in degrees lies in it. */
    boolean touches(byte[] degrees) {
        return outline == null ? Wkb.boxes(degrees).stream().anyMatch(surroundings::intersects) : outline.touches(degrees);
    }
}
