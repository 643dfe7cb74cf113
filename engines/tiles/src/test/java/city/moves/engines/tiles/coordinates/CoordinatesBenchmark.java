package city.moves.engines.tiles.coordinates;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** What one coordinate costs, by our own projections and by the library's. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class CoordinatesBenchmark {
    private final Projection ownUtm = Projections.of(Crs.UTM32);
    private final Projection libraryUtm = new RegisterProjection(25832);
    private final Projection ownMercator = Projections.of(Crs.WEB_MERCATOR);
    private final Projection libraryMercator = new RegisterProjection(3857);
    private final Projection gaussKrueger = Projections.of(Crs.GAUSS_KRUEGER_3);
    private final double[] pair = new double[2];

    @Benchmark
    public double ownUtm() {
        return forward(ownUtm);
    }

    @Benchmark
    public double libraryUtm() {
        return forward(libraryUtm);
    }

    @Benchmark
    public double ownMercator() {
        return forward(ownMercator);
    }

    @Benchmark
    public double libraryMercator() {
        return forward(libraryMercator);
    }

    @Benchmark
    public double libraryGaussKrueger() {
        return forward(gaussKrueger);
    }

    static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder().include(CoordinatesBenchmark.class.getSimpleName()).build()).run();
    }

    private double forward(Projection projection) {
        pair[0] = 9.18;
        pair[1] = 48.78;
        projection.forward(pair, 0);
        return pair[0];
    }
}
