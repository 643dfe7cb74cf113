package city.moves.geo.ogc;

import city.moves.engines.tiles.coordinates.OutsideOfCrsException;
import city.moves.engines.tiles.geometry.Box;
import city.moves.geo.FeatureFilter.Heights;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parameter {@code bbox}: four numbers, or six with heights, in the order of the system's axes.
 *
 * @param boxes in CRS84
 */
record Places(List<Box> boxes, @Nullable Heights heights) {

    static final String PARAMETER = "bbox";
    static final Places EVERYWHERE = new Places(List.of(), null);

    private static final double EDGE = 180;
    private static final double POLE = 90;

    static Places of(String text, OfferedCrs system) {
        double[] numbers = numbers(text);
        boolean high = numbers.length == 6;
        int upper = numbers.length / 2;
        double first = numbers[0];
        double second = numbers[1];
        double third = numbers[upper];
        double fourth = numbers[upper + 1];
        boolean northFirst = system.crs().northFirst();
        return new Places(boxes(northFirst ? second : first, northFirst ? first : second,
                northFirst ? fourth : third, northFirst ? third : fourth, system),
                high ? heights(numbers[2], numbers[5]) : null);
    }

    private static double[] numbers(String text) {
        try {
            double[] numbers = Arrays.stream(text.split(",", -1)).mapToDouble(Places::number).toArray();
            if (numbers.length == 4 || numbers.length == 6) {
                return numbers;
            }
        } catch (NumberFormatException unreadable) {
            throw refused("geo.ogc.bbox.numbers");
        }
        throw refused("geo.ogc.bbox.numbers");
    }

    private static double number(String text) {
        double number = text.matches("\\s*[+-]?[0-9.]+([eE][+-]?[0-9]+)?\\s*") ? Double.parseDouble(text) : Double.NaN;
        if (!Double.isFinite(number)) {
            throw refused("geo.ogc.bbox.numbers");
        }
        return number;
    }

    private static Heights heights(double lowest, double highest) {
        if (lowest > highest) {
            throw refused("geo.ogc.bbox.order");
        }
        return new Heights(lowest, highest);
    }

    private static List<Box> boxes(double west, double south, double east, double north, OfferedCrs system) {
        if (south > north || west > east && !system.mayCrossAntimeridian()) {
            throw refused("geo.ogc.bbox.order");
        }
        if (system.mayCrossAntimeridian()
                && (Math.abs(west) > EDGE || Math.abs(east) > EDGE || Math.abs(south) > POLE || Math.abs(north) > POLE)) {
            throw refused("geo.ogc.bbox.outside");
        }
        try {
            return system.around(west, south, east, north);
        } catch (OutsideOfCrsException nowhere) {
            throw refused("geo.ogc.bbox.outside");
        }
    }

    private static RuntimeException refused(String message) {
        return Request.refused(PARAMETER, message);
    }
}
