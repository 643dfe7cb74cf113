package city.moves.engines.geoformats;

/** What can be wrong. */
public enum ProblemKind {
    /** No format that is read here. */
    FORMAT_UNKNOWN,
    /** The file ends too early or contradicts itself; what came before was read. */
    FILE_DAMAGED,
    /** Larger than the limits, or compressed beyond reason; what came before was read. */
    TOO_LARGE,
    /** A shapefile without one of its parts, a GeoPackage without layers. */
    PART_MISSING,
    /** The file has several layers and none was chosen. */
    SEVERAL_LAYERS,
    /** There is no declaration of the reference system, or one that is not known. */
    CRS_UNKNOWN,
    /** The encoding of texts is not declared, or not as declared. */
    ENCODING_UNSURE,
    /** A record that cannot be read was left out. */
    RECORD_DAMAGED,
    /** A value that does not fit its column was left out. */
    VALUE_DAMAGED,
    /** The geometry cannot be read; the feature was left out. */
    GEOMETRY_DAMAGED,
    /** The geometry has more vertices than allowed; the feature was left out. */
    TOO_MANY_VERTICES,
    /** There is no geometry, or one without a vertex. */
    GEOMETRY_EMPTY,
    /** A ring does not end where it began. */
    RING_UNCLOSED,
    /** An area crosses itself, or its parts overlap. */
    SELF_INTERSECTION,
    /** The same geometry with the same attributes came before. */
    DUPLICATE
}
