package city.moves.engines.cql2;

import java.util.List;
import java.util.Map;
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

/** A filter as a map asks it: a text, a number, an interval and a polygon; a thousand rows to decide about. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class Cql2Benchmark {
    private static final String TEXT = """
            (ACCENTI(name) LIKE ACCENTI('%ä%') OR size * 2 + 1 > 3.5)
            AND T_INTERSECTS(INTERVAL(at, until), INTERVAL('2024-02-28', '..'))
            AND S_INTERSECTS(geom, POLYGON((0 0, 3 0, 3 3, 0 3, 0 0)))""";

    private final String json = Cql2Json.write(Accepted.text(TEXT).expression());
    private final CheckedFilter checked = Accepted.checked(TEXT, RandomFilters.QUERYABLES);
    private final Matcher matcher = checked.matcher();
    private final List<Map<String, Object>> rows = RandomRows.of(1_000, 5);
    private final SqlTranslator translator = new SqlTranslator(new SqlMapping(
            JsonbColumn.values("props", RandomFilters.QUERYABLES), Map.of("geom", new SqlFragment("bbox"))));

    @Benchmark
    public CheckedFilter readAndCheckText() {
        return Accepted.checked(TEXT, RandomFilters.QUERYABLES);
    }

    @Benchmark
    public Filter readJson() {
        return Accepted.json(json);
    }

    @Benchmark
    public long decideAboutAThousandRows() {
        return rows.stream().filter(row -> matcher.matches(row::get)).count();
    }

    @Benchmark
    public SqlFilter translate() {
        return translator.translate(checked);
    }

    static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder().include(Cql2Benchmark.class.getSimpleName()).build()).run();
    }
}
