package city.moves.engines.xdatenfelder;

import city.moves.engines.xdatenfelder.rules.Evaluation;
import city.moves.engines.xdatenfelder.rules.Evaluator;
import city.moves.engines.xdatenfelder.rules.Expression;
import city.moves.engines.xdatenfelder.rules.FormRule;
import city.moves.engines.xdatenfelder.rules.RuleForm;
import city.moves.engines.xdatenfelder.rules.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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

/** The real form of 117 positions; 100 rules, each of which shows a field because of a question, on an answered form. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class XdatenfelderBenchmark {
    private static final int RULES = 100;

    private final byte[] file = file();
    private final SchemaMessage message = new SchemaReader().read(file).orThrow();
    private final Map<String, String> draft = new HashMap<>();
    private final Evaluator evaluator = evaluator();

    @Benchmark
    public Reading read() {
        return new SchemaReader().read(file);
    }

    @Benchmark
    public byte[] write() {
        return new SchemaWriter().write(message);
    }

    @Benchmark
    public Evaluation evaluate100Rules() {
        return evaluator.evaluate(draft, LocalDate.of(2026, 3, 1));
    }

    private Evaluator evaluator() {
        List<ElementPath> places = new ArrayList<>();
        Outline.of(message.root()).positions().forEach((path, position) -> {
            if (position.element() instanceof Field) {
                places.add(path);
                draft.put(path.toString(), "true");
            }
        });
        ElementPath question = ElementPath.of("F00001029");
        places.remove(question);
        List<FormRule> rules = new ArrayList<>();
        for (int i = 0; i < RULES; i++) {
            rules.add(new FormRule.VisibleIf("rule" + i, places.get(i % places.size()), new Expression.Comparison(
                    Expression.Comparator.EQUAL, new Expression.Answer(question), new Expression.Literal(new Value.Truth(true)))));
        }
        return new Evaluator(RuleForm.of(message.root()), rules);
    }

    private static byte[] file() {
        try {
            return Files.readAllBytes(SchemaCases.blueCard());
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder().include(XdatenfelderBenchmark.class.getSimpleName()).build()).run();
    }
}
