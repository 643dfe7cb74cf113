package city.moves.engines.tiles.coordinates;

import java.math.BigDecimal;

/** Well-known text, version 1 (OGC 01-009 section 7), of a known system, for files that carry one; {@link PrjText} reads it back. */
public final class PrjWriter {
    private static final String DEGREE = "UNIT[\"degree\",0.0174532925199433]";
    private static final String GREENWICH = "PRIMEM[\"Greenwich\",0]";

    private PrjWriter() {}

    /** The definition with the number of the register; CRS84 is written as EPSG:4326, east first as files have it. */
    public static String write(Crs crs) {
        int epsg = crs.epsg();
        return switch (epsg) {
            case 4326 -> wgs84();
            case 4258 -> etrs89();
            case 3857 -> projected("WGS 84 / Pseudo-Mercator", wgs84(), "Mercator_1SP", 0, 1, 0, epsg);
            case 25832, 25833 -> projected("ETRS89 / UTM zone " + (epsg - 25800) + "N", etrs89(), "Transverse_Mercator",
                    6 * (epsg - 25800) - 183, 0.9996, 500_000, epsg);
            case 32632, 32633 -> projected("WGS 84 / UTM zone " + (epsg - 32600) + "N", wgs84(), "Transverse_Mercator",
                    6 * (epsg - 32600) - 183, 0.9996, 500_000, epsg);
            case 31466, 31467, 31468, 31469 -> projected("DHDN / 3-degree Gauss-Kruger zone " + (epsg - 31464), dhdn(),
                    "Transverse_Mercator", 3 * (epsg - 31464), 1, (epsg - 31464) * 1_000_000 + 500_000, epsg);
            default -> throw new IllegalArgumentException("no definition of " + crs.uri());
        };
    }

    private static String wgs84() {
        return geographic("WGS 84", "WGS_1984", "WGS 84", 6_378_137, 298.257223563, 4326);
    }

    private static String etrs89() {
        return geographic("ETRS89", "European_Terrestrial_Reference_System_1989", "GRS 1980", 6_378_137, 298.257222101, 4258);
    }

    private static String dhdn() {
        return geographic("DHDN", "Deutsches_Hauptdreiecksnetz", "Bessel 1841", 6_377_397.155, 299.1528128, 4314);
    }

    private static String geographic(String name, String datum, String spheroid, double axis, double inverseFlattening, int epsg) {
        return "GEOGCS[\"" + name + "\",DATUM[\"" + datum + "\",SPHEROID[\"" + spheroid + "\"," + plain(axis) + ","
                + plain(inverseFlattening) + "]]," + GREENWICH + "," + DEGREE + ",AUTHORITY[\"EPSG\",\"" + epsg + "\"]]";
    }

    private static String projected(String name, String base, String projection, double middle, double scale, double easting, int epsg) {
        return "PROJCS[\"" + name + "\"," + base + ",PROJECTION[\"" + projection + "\"],PARAMETER[\"latitude_of_origin\",0],"
                + "PARAMETER[\"central_meridian\"," + plain(middle) + "],PARAMETER[\"scale_factor\"," + plain(scale) + "],"
                + "PARAMETER[\"false_easting\"," + plain(easting) + "],PARAMETER[\"false_northing\",0],UNIT[\"metre\",1],"
                + "AUTHORITY[\"EPSG\",\"" + epsg + "\"]]";
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
