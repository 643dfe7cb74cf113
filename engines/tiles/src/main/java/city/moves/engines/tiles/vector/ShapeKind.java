package city.moves.engines.tiles.vector;

/** What a feature of a tile is made of (MVT 2.1 section 4.3.4). */
enum ShapeKind {
    POINT(1),
    LINE(2),
    POLYGON(3);

    private final int code;

    ShapeKind(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    /** Vertices without which a part is nothing. */
    int fewestVertices() {
        return code;
    }
}
