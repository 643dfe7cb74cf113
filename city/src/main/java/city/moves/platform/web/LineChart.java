package city.moves.platform.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * Up to four lines over one axis. A missing value is drawn as missing: the line breaks, and dots lead the eye across.
 *
 * @param axis      names of the places from left to right
 * @param series    the lines
 * @param ticks     values with a line of the grid, from the lowest to the highest place in the drawing
 * @param smallestOnTop true where the smallest value is the best, such as a rank
 */
public record LineChart(List<String> axis, List<Series> series, List<Tick> ticks, boolean smallestOnTop) {

    private static final int NARROW = 480;
    private static final int WIDE = 960;
    private static final int HEIGHT = 260;
    private static final int NARROW_PLACES = 8;
    private static final int LEFT = 44;
    private static final int RIGHT = 28;
    private static final int NAMES = 140;
    private static final int LINE_OF_TEXT = 20;
    private static final int TOP = 28;
    private static final int BOTTOM = 36;
    private static final int MOST_SERIES = 4;

    public LineChart {
        axis = List.copyOf(axis);
        series = List.copyOf(series);
        ticks = List.copyOf(ticks);
        if (series.isEmpty() || series.size() > MOST_SERIES) {
            throw new IllegalArgumentException("a chart has one to four lines, this one has " + series.size());
        }
        for (Series line : series) {
            if (line.points().size() != axis.size()) {
                throw new IllegalArgumentException(line.name() + " has another number of points than the axis");
            }
        }
    }

    /** One line; its points stand in the order of the axis, null where nothing was measured. */
    public record Series(String name, List<@Nullable Point> points) {

        public Series {
            points = Collections.unmodifiableList(new ArrayList<>(points));
        }

        @Nullable Point last() {
            return points.stream().filter(Objects::nonNull).reduce((_, later) -> later).orElse(null);
        }

        /** The value at a place of the axis, or the words for a missing one. */
        public String text(int place, String missing) {
            Point point = points.get(place);
            return point == null ? missing : point.text();
        }
    }

    /**
     * One value.
     *
     * @param text the value in the language's format
     * @param open true if the source is weaker than that of the others
     */
    public record Point(double value, String text, boolean open) {}

    /** A line of the grid with its words. */
    public record Tick(double value, String text) {}

    /** A place in the drawing. */
    public record Dot(String x, String y, String text, boolean open, boolean above, boolean named) {}

    /** The name of a line at its end. */
    public record Label(String name, String y) {}

    public String viewBox() {
        return "0 0 " + width() + " " + HEIGHT;
    }

    /** True if there are so many places that the drawing takes the width of the page. */
    public boolean wide() {
        return axis.size() > NARROW_PLACES;
    }

    public String x(int place) {
        return number(placeOf(place));
    }

    public String y(double value) {
        return number(heightOf(value));
    }

    public String left() {
        return number(LEFT);
    }

    public String right() {
        return number(end());
    }

    public String axisTextY() {
        return number(HEIGHT - 8);
    }

    /** The measured parts of a line as a path. */
    public String path(Series line) {
        StringBuilder path = new StringBuilder();
        boolean pen = false;
        for (int place = 0; place < axis.size(); place++) {
            Point point = line.points().get(place);
            if (point != null) {
                path.append(pen ? 'L' : 'M').append(x(place)).append(' ').append(y(point.value()));
            }
            pen = point != null;
        }
        return path.toString();
    }

    /** Across the gaps of a line, from the last value before to the first value after; empty if there is no gap. */
    public String bridges(Series line) {
        StringBuilder path = new StringBuilder();
        int last = -1;
        for (int place = 0; place < axis.size(); place++) {
            Point point = line.points().get(place);
            if (point != null) {
                Point before = last < 0 ? null : line.points().get(last);
                if (before != null && place - last > 1) {
                    path.append('M').append(x(last)).append(' ').append(y(before.value()))
                            .append('L').append(x(place)).append(' ').append(y(point.value()));
                }
                last = place;
            }
        }
        return path.toString();
    }

    /** The points of a line; where there are many, only the first, the last and the extremes are named. */
    public List<Dot> dots(Series line) {
        List<Point> points = line.points().stream().filter(Objects::nonNull).map(Objects::requireNonNull).toList();
        double highest = values(points).max().orElse(0);
        double lowest = values(points).min().orElse(0);
        List<Dot> dots = new ArrayList<>();
        for (int place = 0; place < axis.size(); place++) {
            Point point = line.points().get(place);
            if (point != null) {
                boolean extreme = point.value() == highest || point.value() == lowest;
                boolean end = point == points.getFirst() || point == points.getLast();
                boolean top = smallestOnTop ? point.value() != highest : point.value() != lowest;
                dots.add(new Dot(x(place), y(point.value()), point.text(), point.open(), top || highest == lowest,
                        series.size() == 1 && (!wide() || extreme || end)));
            }
        }
        return dots;
    }

    /** Several lines carry their names at their ends, pushed apart where they would touch. */
    public List<Label> labels() {
        if (series.size() == 1) {
            return List.of();
        }
        List<Series> fromTop = series.stream()
                .filter(line -> line.last() != null)
                .sorted(Comparator.comparingDouble(line -> heightOf(Objects.requireNonNull(line.last()).value())))
                .toList();
        List<Label> labels = new ArrayList<>();
        double free = 0;
        for (Series line : fromTop) {
            double height = Math.max(free, heightOf(Objects.requireNonNull(line.last()).value()));
            labels.add(new Label(line.name(), number(height)));
            free = height + LINE_OF_TEXT;
        }
        return labels;
    }

    public String labelX() {
        return number(end() + 12);
    }

    private int end() {
        return width() - (series.size() == 1 ? RIGHT : NAMES);
    }

    private double placeOf(int place) {
        int places = Math.max(1, axis.size() - 1);
        return LEFT + (double) (end() - LEFT) * place / places;
    }

    private int width() {
        return wide() ? WIDE : NARROW;
    }

    private double heightOf(double value) {
        double lowest = Math.min(bounds().min().orElse(0), value);
        double highest = Math.max(bounds().max().orElse(1), value);
        double share = highest == lowest ? 0.5 : (value - lowest) / (highest - lowest);
        return TOP + (HEIGHT - TOP - BOTTOM) * (smallestOnTop ? share : 1 - share);
    }

    private DoubleStream bounds() {
        return DoubleStream.concat(
                ticks.stream().mapToDouble(Tick::value),
                series.stream().flatMapToDouble(line -> values(line.points().stream()
                        .filter(Objects::nonNull).map(Objects::requireNonNull).toList())));
    }

    private static DoubleStream values(List<Point> points) {
        return points.stream().mapToDouble(Point::value);
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.1f", number).replace(".0", "");
    }
}
