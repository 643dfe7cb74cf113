package city.moves.engines.cql2;

/** A geometry, with what is known about its shape (clauses 7.5 and 7.6). */
public enum GeometryType implements Type {
    POINT, MULTIPOINT, LINESTRING, MULTILINESTRING, POLYGON, MULTIPOLYGON, GEOMETRYCOLLECTION, ANY
}
