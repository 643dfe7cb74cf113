package city.moves.geo.ogc;

import city.moves.engines.tiles.coordinates.Crs;
import city.moves.engines.tiles.coordinates.OutsideOfCrsException;
import city.moves.engines.tiles.coordinates.Transformation;
import city.moves.engines.tiles.coordinates.Unit;
import city.moves.engines.tiles.geometry.Box;
import city.moves.geo.Layer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A system in which a layer is given. Each has an area, in longitude and latitude, in which its numbers mean something;
 * a layer that reaches beyond is not given in it, so that everything that is offered works.
 *
 * @param area what the system is good for
 */
record OfferedCrs(Crs crs, Box area) {

    private static final Box WORLD = new Box(-180, -90, 180, 90);
    private static final Box SQUARE_WORLD = new Box(-180, -85.06, 180, 85.06);
    /** The projection of a zone is true to the millimetre far beyond the zone itself. */
    private static final double ZONE_REACH = 12;
    private static final double SOUTHERN = 30;
    private static final double NORTHERN = 80;
    private static final int STEPS = 64;
    /** A centimetre: other programs round their corners. */
    private static final double ROUNDING = 1e-7;

    private static final List<Crs> ALWAYS = List.of(Crs.CRS84, Crs.WGS84, Crs.WEB_MERCATOR, Crs.UTM32);

    private static OfferedCrs of(Crs crs) {
        return new OfferedCrs(crs, switch (crs.epsg()) {
            case 4326, 4258 -> WORLD;
            case 3857 -> SQUARE_WORLD;
            case 25832, 32632 -> zone(9);
            case 25833, 32633 -> zone(15);
            default -> zone(3 * (crs.epsg() - 31464));
        });
    }

    private static Box zone(double meridian) {
        return new Box(meridian - ZONE_REACH, SOUTHERN, meridian + ZONE_REACH, NORTHERN);
    }

    /** CRS84 first, and the layer's own system among them. */
    static List<OfferedCrs> of(Layer layer) {
        return Stream.concat(ALWAYS.stream(), Stream.of(layer.facts().storageCrs())).distinct().map(OfferedCrs::of)
                .filter(offered -> offered.crs.equals(layer.facts().storageCrs()) || offered.holds(layer.bounds()))
                .toList();
    }

    private boolean holds(@Nullable Box bounds) {
        return bounds == null || area.west() - ROUNDING <= bounds.west() && area.south() - ROUNDING <= bounds.south()
                && area.east() + ROUNDING >= bounds.east() && area.north() + ROUNDING >= bounds.north();
    }

    /** True if a box may have its west east of its east, because it crosses the antimeridian. */
    boolean mayCrossAntimeridian() {
        return crs.unit() == Unit.DEGREE;
    }

    /**
     * The box in CRS84 around a box in this system, which is what the standard compares with. Beyond the area there is
     * nothing to be found, so a box that reaches further is cut.
     *
     * @throws OutsideOfCrsException if there is no such place in this system
     */
    List<Box> around(double west, double south, double east, double north) {
        if (crs.unit() == Unit.DEGREE) {
            return new Box(west, south, east, north).parts().stream().map(OfferedCrs::withEdges).toList();
        }
        double[] middle = {(area.west() + area.east()) / 2, (area.south() + area.north()) / 2};
        Transformation.between(Crs.CRS84, crs).apply(middle, 0);
        Box reach = reach();
        Box cut = new Box(Math.clamp(west, reach.west(), reach.east()), Math.clamp(south, reach.south(), reach.north()),
                Math.clamp(east, reach.west(), reach.east()), Math.clamp(north, reach.south(), reach.north()));
        Box around = envelope(cut, middle[0], Transformation.between(crs, Crs.CRS84));
        return List.of(new Box(around.west() - ROUNDING, around.south() - ROUNDING, around.east() + ROUNDING,
                around.north() + ROUNDING));
    }

    /** The area in this system's own numbers, east before north. */
    Box reach() {
        return envelope(area, (area.west() + area.east()) / 2, Transformation.between(Crs.CRS84, crs));
    }

    /** What lies on an edge of the world may have been rounded to beyond it. */
    private static Box withEdges(Box box) {
        return new Box(box.west() == WORLD.west() ? box.west() - ROUNDING : box.west(),
                box.south() == WORLD.south() ? box.south() - ROUNDING : box.south(),
                box.east() == WORLD.east() ? box.east() + ROUNDING : box.east(),
                box.north() == WORLD.north() ? box.north() + ROUNDING : box.north());
    }

    /** Around the edges of a box after they have been bent. They bend most where they cross the middle of the zone. */
    private static Box envelope(Box box, double middle, Transformation bending) {
        @Nullable Box[] all = new @Nullable Box[1];
        for (int i = 0; i <= STEPS; i++) {
            double x = box.west() + (box.east() - box.west()) * i / STEPS;
            double y = box.south() + (box.north() - box.south()) * i / STEPS;
            add(x, box.south(), bending, all);
            add(x, box.north(), bending, all);
            add(box.west(), y, bending, all);
            add(box.east(), y, bending, all);
        }
        add(Math.clamp(middle, box.west(), box.east()), box.south(), bending, all);
        add(Math.clamp(middle, box.west(), box.east()), box.north(), bending, all);
        return Objects.requireNonNull(all[0]);
    }

    private static void add(double east, double north, Transformation bending, @Nullable Box[] all) {
        double[] pair = {east, north};
        bending.apply(pair, 0);
        Box point = new Box(pair[0], pair[1], pair[0], pair[1]);
        all[0] = all[0] == null ? point : all[0].around(point);
    }
}
