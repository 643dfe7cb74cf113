package city.moves.platform.places;

/** What the things of a layer look like on a map; several of a kind may be one thing. */
public enum GeometryKind {
    POINT,
    LINE,
    POLYGON,
    /** Different kinds beside each other. */
    ANY
}
