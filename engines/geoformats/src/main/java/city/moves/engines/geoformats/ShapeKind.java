package city.moves.engines.geoformats;

/** What the shapes of one shapefile are: it holds only one kind. */
enum ShapeKind {
    POINTS(1, "points"),
    LINES(3, "lines"),
    AREAS(5, "areas"),
    MULTIPOINTS(8, "multipoints"),
    POINTS_WITH_HEIGHT(11, "points_z"),
    LINES_WITH_HEIGHT(13, "lines_z"),
    AREAS_WITH_HEIGHT(15, "areas_z"),
    MULTIPOINTS_WITH_HEIGHT(18, "multipoints_z");

    private final int code;
    private final String ending;

    ShapeKind(int code, String ending) {
        this.code = code;
        this.ending = ending;
    }

    /** The type as the file names it. */
    int code() {
        return code;
    }

    /** Of the names where there are several. */
    String ending() {
        return ending;
    }

    static ShapeKind of(int flat, boolean hasHeight) {
        int wanted = hasHeight ? flat + 10 : flat;
        for (ShapeKind kind : values()) {
            if (kind.code == wanted) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no shapes of type " + wanted);
    }
}
