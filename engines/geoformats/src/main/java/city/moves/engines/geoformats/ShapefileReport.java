package city.moves.engines.geoformats;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of a layer in an archive of shapefiles.
 *
 * @param files   the shapefiles, without endings
 * @param names   of the columns, each by what it was called before
 * @param cut     how many texts of a column were cut at 254 bytes, by what it was called before; only where some were
 * @param leftOut columns for which there was no room
 */
public record ShapefileReport(List<String> files, Map<String, String> names, Map<String, Long> cut, List<String> leftOut) {

    public ShapefileReport {
        files = List.copyOf(files);
        names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
        cut = Collections.unmodifiableMap(new LinkedHashMap<>(cut));
        leftOut = List.copyOf(leftOut);
    }
}
