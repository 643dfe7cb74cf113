package city.moves.engines.geoformats;

import city.moves.engines.tiles.coordinates.Crs;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a reference system by the names that files use: {@code EPSG:25832}, {@code urn:ogc:def:crs:EPSG::25832}, an address. */
final class CrsName {
    private static final Pattern EPSG = Pattern.compile("(?i)EPSG[:/]{1,2}(?:[0-9.]*[:/])?([0-9]{4,5})(?![0-9])");

    private CrsName() {}

    static Optional<Crs> recognise(String text) {
        if (text.contains("CRS84")) {
            return Optional.of(Crs.CRS84);
        }
        Matcher number = EPSG.matcher(text);
        return number.find() ? Crs.byEpsg(Integer.parseInt(number.group(1))) : Optional.empty();
    }
}
