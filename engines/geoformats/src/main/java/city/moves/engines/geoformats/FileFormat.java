package city.moves.engines.geoformats;

/** Formats that are read. */
public enum FileFormat {
    SHAPEFILE,
    GEOPACKAGE,
    FLATGEOBUF,
    /** RFC 7946, also one feature per line or after RFC 8142. */
    GEOJSON,
    CSV,
    /** GML 3.1.1 and 3.2, as WFS gives it. */
    GML
}
