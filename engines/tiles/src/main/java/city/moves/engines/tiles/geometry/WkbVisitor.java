package city.moves.engines.tiles.geometry;

/**
 * Hears what {@link WkbWalk} meets, in the order of the bytes. A line string is one sequence, a polygon one sequence per ring
 * with the exterior first, a point a single vertex without a sequence; multi geometries hold geometries.
 */
public interface WkbVisitor {

    /**
     * A geometry begins.
     *
     * @param parts the vertices of a point (0 when it is empty, else 1), the sequences of a line string or polygon, the
     *              members of a multi geometry or collection
     */
    default void beginGeometry(GeometryType type, boolean hasHeight, int parts) {}

    /** A line or a ring begins. */
    default void beginSequence(int vertices) {}

    /** A vertex, always finite; {@code height} is NaN where there is none. */
    void vertex(double east, double north, double height);

    default void endSequence() {}

    default void endGeometry() {}
}
