package city.moves.geo;

import city.moves.engines.tiles.geometry.Box;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the city lies, roughly: what is brought to the map from elsewhere is told as such. */
@Component
public class CitySurroundings {

    private final Box box;

    CitySurroundings(@Value("${moves.map.city}") String corners) {
        this.box = read(corners).orElseThrow();
    }

    public Box box() {
        return box;
    }

    /** West, south, east and north in degrees; empty if the text is no such thing. */
    public static Optional<Box> read(String corners) {
        try {
            double[] numbers = Arrays.stream(corners.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
            return numbers.length == 4 && numbers[0] < numbers[2] && numbers[1] < numbers[3]
                    && Math.abs(numbers[0]) <= 180 && Math.abs(numbers[2]) <= 180 && Math.abs(numbers[1]) <= 90
                    && Math.abs(numbers[3]) <= 90
                    ? Optional.of(new Box(numbers[0], numbers[1], numbers[2], numbers[3])) : Optional.empty();
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }
}
