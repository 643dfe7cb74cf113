package city.moves.engines.geoformats;

import city.moves.engines.tiles.coordinates.Crs;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The system of a geometry of GML. A name of the register ({@code urn:ogc:def:crs:EPSG::4326}, an address under {@code def/crs})
 * means the register's order of axes; the short {@code EPSG:4326} and the old {@code epsg.xml#4326} mean east first, as all
 * who write them do.
 */
record GmlSystem(Crs crs, boolean northFirst) {
    private static final Pattern REGISTER =
            Pattern.compile("(?i)(?:urn:(?:x-)?ogc:def:crs:EPSG:(?:[0-9.]*:)?|https?://www\\.opengis\\.net/def/crs/EPSG/[0-9.]+/)([0-9]{4,6})");
    private static final Pattern SHORT =
            Pattern.compile("(?i)(?:EPSG:|https?://www\\.opengis\\.net/gml/srs/epsg\\.xml#)([0-9]{4,6})");

    static Optional<GmlSystem> of(String name) {
        String plain = name.strip();
        if (plain.contains("CRS84")) {
            return Optional.of(new GmlSystem(Crs.CRS84, false));
        }
        Matcher register = REGISTER.matcher(plain);
        if (register.matches()) {
            return Crs.byEpsg(Integer.parseInt(register.group(1))).map(crs -> new GmlSystem(crs, crs.northFirst()));
        }
        Matcher brief = SHORT.matcher(plain);
        return brief.matches() ? Crs.byEpsg(Integer.parseInt(brief.group(1))).map(crs -> new GmlSystem(crs, false))
                : Optional.empty();
    }
}
