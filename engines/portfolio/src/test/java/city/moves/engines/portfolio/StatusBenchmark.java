package city.moves.engines.portfolio;

import static city.moves.engines.portfolio.MeasureFixture.START;
import static city.moves.engines.portfolio.MeasureFixture.TODAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

/** A running measure of twelve milestones, eight of them open with a forecast, three predecessors and two decisions. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class StatusBenchmark {
    private final StatusRules rules = new StatusRules(Thresholds.published());
    private final MeasureInputs inputs = measure();
    private final Status status = rules.judge(inputs, TODAY);

    @Benchmark
    public Status judgeOneMeasure() {
        return rules.judge(inputs, TODAY);
    }

    @Benchmark
    public String writeItsCanonicalText() {
        return CanonicalText.of(status);
    }

    static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder().include(StatusBenchmark.class.getSimpleName()).build()).run();
    }

    private static MeasureInputs measure() {
        MeasureFixture measure = new MeasureFixture().decisionDue(TODAY.plusDays(40), TODAY.plusDays(80));
        List<Milestone> milestones = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            LocalDate baseline = START.plusMonths(month);
            milestones.add(new Milestone("m" + month, "Milestone", month, true, baseline,
                    new Forecast(baseline.minusDays(10), baseline, baseline.plusDays(45)), month <= 4 ? baseline : null));
        }
        measure.milestones = milestones;
        Finish finish = new Finish(START.minusDays(30), START.minusDays(10));
        for (String key : List.of("a", "b", "c")) {
            measure.predecessors.add(new Predecessor(
                    key, "Base", DependencyType.FINISH_START, 5, LifeCycle.RUNNING, START.minusYears(1), finish));
        }
        return measure.inputs();
    }
}
