package city.moves.geo;

import city.moves.engines.tiles.geometry.Box;
import city.moves.engines.tiles.geometry.Wkb;
import city.moves.engines.tiles.geometry.WkbWalk;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** Whether a geometry itself, not only the box around it, touches what is wanted. One thread uses it. */
final class ExactPlace {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final WKBReader reader = new WKBReader(FACTORY);
    private final List<Geometry> wanted;
    private final FeatureFilter.@Nullable Heights heights;

    ExactPlace(FeatureFilter filter) {
        wanted = filter.boxes().stream().map(ExactPlace::rectangle).toList();
        heights = filter.heights();
    }

    private static Geometry rectangle(Box box) {
        return FACTORY.toGeometry(new Envelope(box.west(), box.east(), box.south(), box.north()));
    }

    boolean touches(byte[] wkb) {
        if (heights != null && !reaches(wkb, heights)) {
            return false;
        }
        try {
            Geometry geometry = reader.read(wkb);
            return wanted.stream().anyMatch(rectangle -> rectangle.intersects(geometry));
        } catch (ParseException damaged) {
            throw new IllegalStateException("a geometry that was kept cannot be read", damaged);
        }
    }

    /** What has no height lies at every height. */
    private static boolean reaches(byte[] wkb, FeatureFilter.Heights heights) {
        double[] reach = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        WkbWalk.over(wkb, (east, north, height) -> {
            if (!Double.isNaN(height)) {
                reach[0] = Math.min(reach[0], height);
                reach[1] = Math.max(reach[1], height);
            }
        });
        return reach[0] > reach[1] || reach[0] <= heights.highest() && reach[1] >= heights.lowest();
    }
}
