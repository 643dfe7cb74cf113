package city.moves.engines.tiles.geometry;

import java.util.Optional;

/** The seven types that well-known binary and GeoJSON share. */
public enum GeometryType {
    POINT(1, "Point", 0),
    LINE_STRING(2, "LineString", 1),
    POLYGON(3, "Polygon", 2),
    MULTI_POINT(4, "MultiPoint", 1),
    MULTI_LINE_STRING(5, "MultiLineString", 2),
    MULTI_POLYGON(6, "MultiPolygon", 3),
    COLLECTION(7, "GeometryCollection", -1);

    private final int code;
    private final String geoJsonName;
    private final int nesting;

    GeometryType(int code, String geoJsonName, int nesting) {
        this.code = code;
        this.geoJsonName = geoJsonName;
        this.nesting = nesting;
    }

    /** The number in well-known binary, without flags. */
    public int code() {
        return code;
    }

    public String geoJsonName() {
        return geoJsonName;
    }

    /** How many arrays lie around a position in GeoJSON's {@code coordinates}. */
    int nesting() {
        return nesting;
    }

    /** True if it consists of geometries, not of positions. */
    public boolean isMulti() {
        return code >= MULTI_POINT.code;
    }

    /** True if a geometry of this type may hold one of the other. */
    boolean mayHold(GeometryType member) {
        return this == COLLECTION || (isMulti() && member.code == code - 3);
    }

    static Optional<GeometryType> byCode(int code) {
        return code >= 1 && code <= 7 ? Optional.of(values()[code - 1]) : Optional.empty();
    }

    static Optional<GeometryType> byGeoJsonName(String name) {
        for (GeometryType type : values()) {
            if (type.geoJsonName.equals(name)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
