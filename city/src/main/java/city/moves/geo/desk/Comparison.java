package city.moves.geo.desk;

import city.moves.engines.tiles.geometry.Box;
import city.moves.engines.tiles.geometry.Wkb;
import city.moves.geo.Feature;
import city.moves.geo.Sketch;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two places of one feature on one map.
 *
 * @param then as GeoJSON; empty if there is none, or too much of it for a page
 * @param now  as well
 */
record Comparison(Sketch sketch, Box where, String then, String now) {

    private static final int MOST_VERTICES = 2_000;

    /** Empty if neither has a place. */
    static Optional<Comparison> of(@Nullable Feature then, @Nullable Feature now) {
        return of(then == null ? null : then.geometry(), now == null ? null : now.geometry());
    }

    static Optional<Comparison> of(byte @Nullable [] then, byte @Nullable [] now) {
        Optional<Box> where = Stream.of(Optional.ofNullable(then), Optional.ofNullable(now)).flatMap(Optional::stream)
                .flatMap(geometry -> Wkb.box(geometry).stream()).reduce(Box::around);
        return where.map(box -> new Comparison(Sketch.compared(box, then, now), box, json(then), json(now)));
    }

    /** As GeoJSON for a map; empty for nothing, or for too much of it. */
    static String json(byte @Nullable [] geometry) {
        return geometry == null || Wkb.vertices(geometry) > MOST_VERTICES ? "" : PlaceFields.json(geometry);
    }

    /** As the map reads it. */
    String box() {
        return where.west() + "," + where.south() + "," + where.east() + "," + where.north();
    }
}
