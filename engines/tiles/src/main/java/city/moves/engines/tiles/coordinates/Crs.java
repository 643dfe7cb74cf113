package city.moves.engines.tiles.coordinates;

import java.util.List;
import java.util.Optional;

/**
 * A coordinate reference system, by the address that OGC API Features Part 2 names it with.
 *
 * @param uri            {@code http://www.opengis.net/def/crs/…}
 * @param epsg           its number in the EPSG register; that of the geographic base for CRS84, which has none of its own
 * @param name           as people know it
 * @param axisOrder      the register's order, in which coordinates are written and {@code bbox-crs} is read
 * @param accuracyMetres how far a coordinate moves at most when it is brought to ETRS89 and to be trusted, 0 if it is not moved
 */
public record Crs(String uri, int epsg, String name, AxisOrder axisOrder, Unit unit, double accuracyMetres) {

    /** What to print in the metadata of everything that was transformed from or to Gauß-Krüger. */
    public static final String GAUSS_KRUEGER_ACCURACY = """
            DHDN (Gauß-Krüger) is transformed to ETRS89 and WGS 84 by seven parameters for the whole of Germany \
            (598.1, 73.7, 418.2 m; 0.202, 0.045, -2.455"; 6.7 ppm). They are about 3 m, in places up to 5 m off the \
            official transformation by grid (BeTA2007, NTv2), whose file is not part of this library. Shapes keep their \
            form; do not use the result for boundaries of parcels.""";

    /** ETRS89 and WGS 84 are treated as one; they drift apart by 2.5 cm a year since 1989. */
    public static final String ETRS89_ACCURACY = """
            ETRS89 and WGS 84 are taken as equal. The continent moves by 2.5 cm a year, so that a position measured today \
            in WGS 84 is less than 1 m off.""";

    private static final String OGC = "http://www.opengis.net/def/crs/OGC/1.3/";
    private static final String EPSG = "http://www.opengis.net/def/crs/EPSG/0/";

    public static final Crs CRS84 = new Crs(OGC + "CRS84", 4326, "WGS 84 (CRS84)", AxisOrder.EAST_NORTH, Unit.DEGREE, 0);
    public static final Crs WGS84 = register(4326, "WGS 84", AxisOrder.NORTH_EAST, Unit.DEGREE, 0);
    public static final Crs ETRS89 = register(4258, "ETRS89", AxisOrder.NORTH_EAST, Unit.DEGREE, 1);
    public static final Crs WEB_MERCATOR = register(3857, "Web-Mercator", AxisOrder.EAST_NORTH, Unit.METRE, 0);
    public static final Crs UTM32 = register(25832, "ETRS89 / UTM 32N", AxisOrder.EAST_NORTH, Unit.METRE, 1);
    public static final Crs UTM33 = register(25833, "ETRS89 / UTM 33N", AxisOrder.EAST_NORTH, Unit.METRE, 1);
    public static final Crs WGS84_UTM32 = register(32632, "WGS 84 / UTM 32N", AxisOrder.EAST_NORTH, Unit.METRE, 0);
    public static final Crs WGS84_UTM33 = register(32633, "WGS 84 / UTM 33N", AxisOrder.EAST_NORTH, Unit.METRE, 0);
    public static final Crs GAUSS_KRUEGER_2 = register(31466, "DHDN / Gauß-Krüger 2", AxisOrder.NORTH_EAST, Unit.METRE, 5);
    public static final Crs GAUSS_KRUEGER_3 = register(31467, "DHDN / Gauß-Krüger 3", AxisOrder.NORTH_EAST, Unit.METRE, 5);
    public static final Crs GAUSS_KRUEGER_4 = register(31468, "DHDN / Gauß-Krüger 4", AxisOrder.NORTH_EAST, Unit.METRE, 5);
    public static final Crs GAUSS_KRUEGER_5 = register(31469, "DHDN / Gauß-Krüger 5", AxisOrder.NORTH_EAST, Unit.METRE, 5);

    private static final List<Crs> KNOWN = List.of(CRS84, WGS84, WEB_MERCATOR, UTM32, UTM33, ETRS89, WGS84_UTM32, WGS84_UTM33,
            GAUSS_KRUEGER_2, GAUSS_KRUEGER_3, GAUSS_KRUEGER_4, GAUSS_KRUEGER_5);

    private static Crs register(int epsg, String name, AxisOrder axisOrder, Unit unit, double accuracyMetres) {
        return new Crs(EPSG + epsg, epsg, name, axisOrder, unit, accuracyMetres);
    }

    /** All systems that the engine can transform, CRS84 first. */
    public static List<Crs> known() {
        return KNOWN;
    }

    /** By its exact address; empty if the engine does not know it. */
    public static Optional<Crs> byUri(String uri) {
        return KNOWN.stream().filter(crs -> crs.uri.equals(uri)).findFirst();
    }

    /** By its number in the register; 4326 is {@link #WGS84}, never CRS84. */
    public static Optional<Crs> byEpsg(int epsg) {
        return KNOWN.stream().filter(crs -> crs.epsg == epsg && crs != CRS84).findFirst();
    }

    /** True if coordinates are written north before east. */
    public boolean northFirst() {
        return axisOrder == AxisOrder.NORTH_EAST;
    }

    /** Decimal places with which coordinates are written. */
    public int digits() {
        return unit.digits();
    }

    /** One sentence or more for the metadata about what a transformation costs; empty if it costs nothing. */
    public String accuracy() {
        if (accuracyMetres == 0) {
            return "";
        }
        return epsg >= 31466 && epsg <= 31469 ? GAUSS_KRUEGER_ACCURACY : ETRS89_ACCURACY;
    }
}
