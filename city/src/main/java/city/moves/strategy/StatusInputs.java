package city.moves.strategy;

import city.moves.engines.portfolio.DependencyType;
import city.moves.engines.portfolio.Finish;
import city.moves.engines.portfolio.FinishForecast;
import city.moves.engines.portfolio.MeasureInputs;
import city.moves.engines.portfolio.MoneyYear;
import city.moves.engines.portfolio.OpenDecision;
import city.moves.engines.portfolio.PostYear;
import city.moves.engines.portfolio.Predecessor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts together what the status rules judge a measure by. */
final class StatusInputs {

    private final Map<String, Measure> others;
    private final Map<String, List<OpenDecision>> decisions;
    private final LocalDate day;

    /**
     * @param others    the measures that others wait for, by key
     * @param decisions what is still to be decided, by the key of the measure
     * @param day       the day of the judgement
     */
    StatusInputs(Map<String, Measure> others, Map<String, List<OpenDecision>> decisions, LocalDate day) {
        this.others = others;
        this.decisions = decisions;
        this.day = day;
    }

    MeasureInputs of(Measure measure) {
        return new MeasureInputs(measure.key(), measure.lifeCycle(), measure.startOn(), measure.dueOn(),
                milestones(measure), money(measure.budget()), posts(measure.posts()), predecessors(measure),
                decisions.getOrDefault(measure.key(), List.of()), measure.haltedOn(), measure.confirmedOn());
    }

    private static List<city.moves.engines.portfolio.Milestone> milestones(Measure measure) {
        return measure.milestones().stream().map(milestone -> new city.moves.engines.portfolio.Milestone(
                milestone.key(), milestone.title(), milestone.weight(), milestone.mandatory(), milestone.baseline(),
                forecast(milestone.forecast()), milestone.actual())).toList();
    }

    private static city.moves.engines.portfolio.@Nullable Forecast forecast(@Nullable Forecast forecast) {
        return forecast == null ? null : new city.moves.engines.portfolio.Forecast(
                forecast.optimistic(), forecast.likely(), forecast.pessimistic());
    }

    /** One sum per year and layer; a layer without any line stays unknown, which is not the same as nothing. */
    private static List<MoneyYear> money(List<BudgetLine> budget) {
        Map<Integer, List<BudgetLine>> years = new TreeMap<>();
        budget.forEach(line -> years.computeIfAbsent(line.year(), _ -> new ArrayList<>()).add(line));
        return years.entrySet().stream().map(year -> new MoneyYear(year.getKey(), sum(year.getValue(), Layer.APPROVED),
                sum(year.getValue(), Layer.FORECAST), sum(year.getValue(), Layer.ACTUAL))).toList();
    }

    private static @Nullable Long sum(List<BudgetLine> lines, Layer layer) {
        List<BudgetLine> counted = lines.stream().filter(line -> line.layer() == layer).toList();
        return counted.isEmpty() ? null : counted.stream().mapToLong(line -> line.amount().cents()).sum();
    }

    private List<PostYear> posts(List<PostLine> posts) {
        Map<Integer, int[]> years = new TreeMap<>();
        posts.stream().filter(line -> line.layer() == Layer.APPROVED).forEach(line -> {
            int[] sums = years.computeIfAbsent(line.year(), _ -> new int[2]);
            sums[0] = Math.addExact(sums[0], line.posts().hundredths());
            boolean filled = line.filledOn() != null && !line.filledOn().isAfter(day);
            sums[1] = Math.addExact(sums[1], filled ? line.posts().hundredths() : 0);
        });
        return years.entrySet().stream()
                .map(year -> new PostYear(year.getKey(), year.getValue()[0], year.getValue()[1])).toList();
    }

    private List<Predecessor> predecessors(Measure measure) {
        return measure.dependencies().stream().map(this::predecessor).filter(Objects::nonNull).toList();
    }

    private @Nullable Predecessor predecessor(Dependency dependency) {
        Measure other = others.get(dependency.predecessor());
        return other == null ? null : new Predecessor(other.key(), other.title(), dependency.type(),
                dependency.lagDays(), other.lifeCycle(), start(dependency.type(), other), finish(other));
    }

    private static @Nullable LocalDate start(DependencyType type, Measure other) {
        return switch (type) {
            case START_START -> other.startOn();
            case FINISH_START -> null;
        };
    }

    private @Nullable Finish finish(Measure other) {
        FinishForecast forecast = FinishForecast.of(milestones(other), day);
        return forecast == null ? null : forecast.finish();
    }
}
