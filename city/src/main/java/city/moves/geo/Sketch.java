package city.moves.geo;

import city.moves.engines.tiles.geometry.Box;
import city.moves.engines.tiles.geometry.GeometryType;
import city.moves.engines.tiles.geometry.WkbVisitor;
import city.moves.engines.tiles.geometry.WkbWalk;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the features of a layer lie to each other, as a drawing without a map behind it.
 *
 * @param height of the drawing, whose width is {@link #WIDTH}
 */
public record Sketch(int height, List<Shape> shapes) {

    /** How many features a drawing shows at most. */
    public static final int MOST = 500;
    public static final int WIDTH = 480;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int MARGIN = 16;
    private static final int HIGHEST = 480;
    private static final double SMALLEST_REACH = 0.002;
    private static final double SPECK = 12;

    /**
     * A feature, or a part of it.
     *
     * @param path   what a line or an area is drawn by; empty for a point
     * @param area   true if it is filled
     * @param chosen true for the feature that the page is about
     * @param tone   class of its colour; empty for the usual one
     */
    public record Shape(String path, boolean area, double x, double y, boolean chosen, String tone) {}

    /** Empty if nothing of it has a place. */
    public static Optional<Sketch> of(Layer layer, List<Feature> features, String chosen) {
        Box bounds = layer.bounds();
        if (bounds == null || features.stream().allMatch(feature -> feature.geometry() == null)) {
            return Optional.empty();
        }
        Scale scale = Scale.around(bounds);
        List<Shape> shapes = new ArrayList<>();
        features.stream().filter(feature -> !feature.id().equals(chosen))
                .forEach(one -> draw(one, false, tone(layer, one), scale, shapes));
        features.stream().filter(feature -> feature.id().equals(chosen))
                .forEach(one -> draw(one, true, "", scale, shapes));
        return Optional.of(new Sketch(scale.height(), shapes));
    }

    private static String tone(Layer layer, Feature feature) {
        LayerStyle style = layer.style();
        return style == null ? "" : Legend.sign(LayerStyle.tone(style, style.byProperty().isEmpty() ? null
                : StyleJson.value(MAPPER.readTree(feature.properties()).path(style.byProperty()))));
    }

    /** Where a feature was and where it is; the second one is chosen. */
    public static Sketch compared(Box bounds, byte @Nullable [] then, byte @Nullable [] now) {
        Scale scale = Scale.around(bounds);
        List<Shape> shapes = new ArrayList<>();
        if (then != null) {
            WkbWalk.over(then, new Pen(false, "", scale, shapes));
        }
        if (now != null) {
            WkbWalk.over(now, new Pen(true, "", scale, shapes));
        }
        return new Sketch(scale.height(), shapes);
    }

    /**
     * Where something lies beside the city: the city as an area, what holds everything as a line, and some spots within.
     * Of a small thing the spots are enough: drawn as a dot among them the line would look like one feature more.
     *
     * @param spots some places, east first
     */
    public static Sketch beside(Box city, Box everything, List<List<Double>> spots) {
        Scale scale = Scale.around(city.around(everything));
        List<Shape> shapes = new ArrayList<>();
        shapes.add(rectangle(city, true, scale));
        spots.forEach(spot -> shapes.add(new Shape("", false, scale.x(spot.getFirst()), scale.y(spot.getLast()), false, "")));
        if (!isSpeck(everything, scale) || spots.isEmpty()) {
            shapes.add(rectangle(everything, false, scale));
        }
        return new Sketch(scale.height(), shapes);
    }

    private static Shape rectangle(Box box, boolean area, Scale scale) {
        double west = scale.x(box.west());
        double east = scale.x(box.east());
        double north = scale.y(box.north());
        double south = scale.y(box.south());
        return isSpeck(box, scale) ? new Shape("", area, (west + east) / 2, (north + south) / 2, area, "")
                : new Shape(String.format(Locale.ROOT, "M%.1f %.1fL%.1f %.1fL%.1f %.1fL%.1f %.1fZ", west, south, east,
                        south, east, north, west, north), area, 0, 0, false, "");
    }

    private static boolean isSpeck(Box box, Scale scale) {
        return scale.x(box.east()) - scale.x(box.west()) < SPECK && scale.y(box.south()) - scale.y(box.north()) < SPECK;
    }

    private static void draw(Feature feature, boolean chosen, String tone, Scale scale, List<Shape> shapes) {
        if (feature.geometry() != null) {
            WkbWalk.over(feature.geometry(), new Pen(chosen, tone, scale, shapes));
        }
    }

    private record Scale(double west, double north, double perEast, double perNorth, int height) {

        private static Scale around(Box bounds) {
            double narrowing = Math.max(0.2, Math.cos(Math.toRadians((bounds.south() + bounds.north()) / 2)));
            double width = Math.max(bounds.east() - bounds.west(), SMALLEST_REACH);
            double reach = Math.max(bounds.north() - bounds.south(), SMALLEST_REACH);
            double perNorth = Math.min((WIDTH - 2.0 * MARGIN) / (width * narrowing), (HIGHEST - 2.0 * MARGIN) / reach);
            double perEast = perNorth * narrowing;
            double middle = (bounds.west() + bounds.east()) / 2;
            return new Scale(middle - WIDTH / 2.0 / perEast, (bounds.north() + bounds.south()) / 2 + reach / 2,
                    perEast, perNorth, (int) Math.ceil(reach * perNorth) + 2 * MARGIN);
        }

        private double x(double east) {
            return (east - west) * perEast;
        }

        private double y(double vertex) {
            return MARGIN + (north - vertex) * perNorth;
        }
    }

    private static final class Pen implements WkbVisitor {

        private final boolean chosen;
        private final String tone;
        private final Scale scale;
        private final List<Shape> shapes;
        private @Nullable StringBuilder path;
        private @Nullable Box reach;
        private boolean area;
        private String next = "";

        private Pen(boolean chosen, String tone, Scale scale, List<Shape> shapes) {
            this.chosen = chosen;
            this.tone = tone;
            this.scale = scale;
            this.shapes = shapes;
        }

        @Override
        public void beginGeometry(GeometryType type, boolean hasHeight, int parts) {
            area = type == GeometryType.POLYGON;
            if (area || type == GeometryType.LINE_STRING) {
                path = new StringBuilder();
                reach = null;
            }
        }

        @Override
        public void beginSequence(int vertices) {
            next = "M";
        }

        @Override
        public void vertex(double east, double north, double height) {
            double x = scale.x(east);
            double y = scale.y(north);
            if (path == null) {
                shapes.add(new Shape("", false, x, y, chosen, tone));
            } else {
                Box here = new Box(x, y, x, y);
                reach = reach == null ? here : reach.around(here);
                path.append(String.format(Locale.ROOT, "%s%.1f %.1f", next, x, y));
                next = "L";
            }
        }

        /** What would be a speck is drawn as a point, so that everybody sees it. */
        private static boolean isTooSmall(Box reach) {
            return reach.east() - reach.west() < SPECK && reach.north() - reach.south() < SPECK;
        }

        @Override
        public void endGeometry() {
            if (path != null && reach != null) {
                shapes.add(isTooSmall(reach)
                        ? new Shape("", false, (reach.west() + reach.east()) / 2, (reach.south() + reach.north()) / 2,
                                chosen, tone)
                        : new Shape(area ? path.append('Z').toString() : path.toString(), area, 0, 0, chosen, tone));
            }
            path = null;
        }
    }
}
