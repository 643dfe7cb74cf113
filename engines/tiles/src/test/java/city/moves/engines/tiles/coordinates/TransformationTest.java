package city.moves.engines.tiles.coordinates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransformationTest {
    private static final Offset<Double> MILLIMETRE = within(0.001);
    private static final Iterable<Crs> METRIC = Crs.known().stream().filter(crs -> crs.unit() == Unit.METRE).toList();

    @ParameterizedTest(name = "{0} at {1} {2} is {3} {4} after PROJ 9.1")
    @CsvSource({
        "25832, 9.1829, 48.7758, 513437.70617, 5402549.14985", "25833, 9.1829, 48.7758, 72712.96503, 5418873.74071",
        "3857, 9.1829, 48.7758, 1022235.75201, 6236904.61392", "31467, 9.1829, 48.7758, 3513518.76916, 5404271.04360",
        "25832, 8.3087, 54.9079, 455677.68224, 6084761.48927", "25833, 8.3087, 54.9079, 71319.35286, 6105063.28224",
        "3857, 8.3087, 54.9079, 924920.25315, 7344011.85927", "31467, 8.3087, 54.9079, 3455729.70125, 6086756.04843",
        "25832, 13.7373, 51.0504, 831974.85329, 5666113.73568", "25833, 13.7373, 51.0504, 411494.36829, 5656188.09357",
        "3857, 13.7373, 51.0504, 1529229.24087, 6630213.74602", "31467, 6.9583, 50.9413, 3356576.39246, 5647100.10842"
    })
    void knownPointsComeOutAsTheReferenceHasThem(int epsg, double longitude, double latitude, double east, double north) {
        double[] pair = {longitude, latitude};
        Transformation.between(Crs.CRS84, Crs.byEpsg(epsg).orElseThrow()).apply(pair, 0);
        assertThat(pair[0]).isCloseTo(east, MILLIMETRE);
        assertThat(pair[1]).isCloseTo(north, MILLIMETRE);
    }

    @ParameterizedTest
    @FieldSource("METRIC")
    void thereAndBackLosesLessThanAMillimetreWhereTheSystemIsUsed(Crs crs) {
        RandomGenerator random = random(1);
        boolean strip = crs.name().startsWith("DHDN") && crs != Crs.GAUSS_KRUEGER_3;
        double middle = strip ? 3 * (crs.epsg() - 31464) : 10.5;
        double half = strip ? 3 : 4.7;
        Transformation there = Transformation.between(crs, Crs.CRS84);
        Transformation back = Transformation.between(Crs.CRS84, crs);
        for (int run = 0; run < 2_000; run++) {
            double[] pair = {random.nextDouble(middle - half, middle + half), random.nextDouble(47.2, 55.1)};
            back.apply(pair, 0);
            double[] start = pair.clone();
            there.apply(pair, 0);
            back.apply(pair, 0);
            assertThat(pair[0]).isCloseTo(start[0], MILLIMETRE);
            assertThat(pair[1]).isCloseTo(start[1], MILLIMETRE);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {25832, 25833, 32632, 3857})
    void ourOwnProjectionsAgreeWithTheLibrary(int epsg) {
        RandomGenerator random = random(2);
        Projection ours = Projections.of(Crs.byEpsg(epsg).orElseThrow());
        Projection library = new RegisterProjection(epsg);
        for (int run = 0; run < 2_000; run++) {
            double[] pair = {random.nextDouble(-3, 27), random.nextDouble(-80, 80)};
            double[] expected = pair.clone();
            ours.forward(pair, 0);
            library.forward(expected, 0);
            assertThat(pair[0]).isCloseTo(expected[0], MILLIMETRE);
            assertThat(pair[1]).isCloseTo(expected[1], MILLIMETRE);
        }
    }

    @Test
    void gaussKruegerKeepsAccountOfItsError() {
        // The official way of the register (EPSG operation 8, 0.9 m) for Stuttgart, as PROJ 9.1 has it.
        double[] pair = {9.1829, 48.7758};
        Transformation.between(Crs.CRS84, Crs.GAUSS_KRUEGER_3).apply(pair, 0);
        assertThat(Math.hypot(pair[0] - 3513518.43495, pair[1] - 5404271.42144))
                .isGreaterThan(0.1).isLessThan(Crs.GAUSS_KRUEGER_3.accuracyMetres());
        assertThat(Crs.GAUSS_KRUEGER_3.accuracy()).contains("seven parameters", "BeTA2007");
        assertThat(Crs.UTM32.accuracy()).contains("1 m");
        assertThat(Crs.CRS84.accuracy()).isEmpty();
    }

    @Test
    void theAxesAreThoseOfTheRegister() {
        assertThat(Crs.known().stream().filter(Crs::northFirst).map(Crs::epsg))
                .containsExactly(4326, 4258, 31466, 31467, 31468, 31469);
        assertThat(Crs.CRS84.northFirst()).isFalse();
        assertThat(Crs.byUri("http://www.opengis.net/def/crs/EPSG/0/4326")).contains(Crs.WGS84);
        assertThat(Crs.byUri("http://www.opengis.net/def/crs/OGC/1.3/CRS84")).contains(Crs.CRS84);
        assertThat(Crs.byUri("EPSG:4326")).isEmpty();
    }

    @Test
    void thePolesOfTheMapStayFinite() {
        double[] pair = {180, -90};
        Transformation.between(Crs.CRS84, Crs.WEB_MERCATOR).apply(pair, 0);
        assertThat(pair[0]).isCloseTo(20_037_508.342789, within(1e-6));
        assertThat(pair[1]).isFinite().isNegative();
    }

    @Test
    void whatHasNoPlaceIsRefused() {
        assertThatThrownBy(() -> Transformation.between(Crs.CRS84, Crs.UTM32).apply(new double[] {Double.NaN, 1}, 0))
                .isInstanceOf(OutsideOfCrsException.class);
    }

    @Test
    void manyThreadsMayShareOne() {
        Transformation shared = Transformation.between(Crs.CRS84, Crs.GAUSS_KRUEGER_3);
        double[][] alone = IntStream.range(0, 20_000).mapToObj(i -> transformed(shared, i)).toArray(double[][]::new);
        double[][] together = IntStream.range(0, 20_000).parallel().mapToObj(i -> transformed(shared, i)).toArray(double[][]::new);
        assertThat(Arrays.deepEquals(together, alone)).isTrue();
    }

    private static double[] transformed(Transformation transformation, int i) {
        double[] pair = {6 + i * 4e-4, 47.3 + i * 3e-4};
        transformation.apply(pair, 0);
        return pair;
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
