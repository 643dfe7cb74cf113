package city.moves.geo.intake;

import city.moves.engines.tiles.coordinates.Crs;
import java.util.Optional;

/**
 * What somebody says about a file before it can be understood.
 *
 * @param layer   of the file; empty if it has only one
 * @param crs     the address of the coordinate system, if somebody said it; empty to believe the file
 * @param swapped true if the file has north where east belongs
 */
record Source(String layer, String crs, boolean swapped) {

    static final Source UNTOUCHED = new Source("", "", false);

    Optional<Crs> said() {
        return Crs.byUri(crs);
    }
}
