package city.moves.platform.web;

import java.util.List;
import java.util.Locale;

/** A line without axes beside a figure: only its course. The figure and its sentence carry the meaning. */
public record Spark(List<Double> values) {

    private static final int WIDTH = 128;
    private static final int HEIGHT = 32;
    private static final int EDGE = 4;

    public Spark {
        values = List.copyOf(values);
        if (values.size() < 2) {
            throw new IllegalArgumentException("a course has at least two values");
        }
    }

    public String viewBox() {
        return "0 0 " + WIDTH + " " + HEIGHT;
    }

    public String path() {
        StringBuilder path = new StringBuilder();
        for (int place = 0; place < values.size(); place++) {
            path.append(place == 0 ? 'M' : 'L').append(x(place)).append(' ').append(y(values.get(place)));
        }
        return path.toString();
    }

    public String lastX() {
        return x(values.size() - 1);
    }

    public String lastY() {
        return y(values.getLast());
    }

    private String x(int place) {
        return number(EDGE + (double) (WIDTH - 2 * EDGE) * place / (values.size() - 1));
    }

    private String y(double value) {
        double lowest = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double highest = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        double share = highest == lowest ? 0.5 : (value - lowest) / (highest - lowest);
        return number(EDGE + (HEIGHT - 2 * EDGE) * (1 - share));
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.1f", number).replace(".0", "");
    }
}
