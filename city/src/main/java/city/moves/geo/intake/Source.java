package city.moves.geo.intake;

import city.moves.engines.tiles.coordinates.Crs;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about a file before it can be understood.
 *
 * @param layer     of the file; empty if it has only one
 * @param crs       the address of the coordinate system, if somebody said it; empty to believe the file
 * @param swapped   true if the file has north where east belongs
 * @param addresses the columns that say where things are, if somebody chose them; null to believe the file
 */
record Source(String layer, String crs, boolean swapped, @Nullable AddressColumns addresses) {

    static final Source UNTOUCHED = new Source("", "", false);

    Source(String layer, String crs, boolean swapped) {
        this(layer, crs, swapped, null);
    }

    Source with(@Nullable AddressColumns said) {
        return new Source(layer, crs, swapped, said);
    }

    Optional<Crs> said() {
        return Crs.byUri(crs);
    }
}
