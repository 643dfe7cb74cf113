package city.moves.geo;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.engines.tiles.geometry.Box;
import java.util.List;
import org.junit.jupiter.api.Test;

class SketchTest {

    private static final Box CITY = new Box(9.03, 48.68, 9.33, 48.88);

    @Test
    void whatIsSmallBesideTheCityIsDrawnByItsSpotsAlone() {
        List<Sketch.Shape> shapes = Sketch.beside(CITY, new Box(9.18, 48.77, 9.181, 48.771),
                List.of(List.of(9.18, 48.77), List.of(9.181, 48.771))).shapes();
        assertThat(shapes).filteredOn(shape -> shape.path().isEmpty()).as("one dot for each feature").hasSize(2);
        assertThat(shapes).filteredOn(Sketch.Shape::area).as("the city").hasSize(1);
        assertThat(shapes).hasSize(3);
    }

    @Test
    void whatReachesFarHasALineAroundIt() {
        List<Sketch.Shape> shapes = Sketch.beside(CITY, new Box(8, 48, 10, 49), List.of(List.of(9.0, 48.5))).shapes();
        assertThat(shapes).filteredOn(shape -> !shape.path().isEmpty() && !shape.area()).hasSize(1);
    }

    @Test
    void whatLiesFarAwayLeavesTheCityAsADot() {
        List<Sketch.Shape> shapes = Sketch.beside(CITY, new Box(-60, -30, -20, 10), List.of(List.of(-40.0, 0.0))).shapes();
        assertThat(shapes).filteredOn(Sketch.Shape::chosen).hasSize(1);
    }
}
