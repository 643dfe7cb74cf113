package city.moves.engines.tiles.coordinates;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One projection per system for the whole process; they hold no state. */
final class Projections {
    private static final Map<Integer, Projection> BUILT = new ConcurrentHashMap<>();

    private Projections() {}

    static Projection of(Crs crs) {
        return BUILT.computeIfAbsent(crs.epsg(), Projections::build);
    }

    private static Projection build(int epsg) {
        return switch (epsg) {
            case 4326, 4258 -> new Degrees();
            case 3857 -> new WebMercator();
            case 25832 -> TransverseMercator.etrs89(9);
            case 25833 -> TransverseMercator.etrs89(15);
            case 32632 -> TransverseMercator.wgs84(9);
            case 32633 -> TransverseMercator.wgs84(15);
            default -> new RegisterProjection(epsg);
        };
    }
}
