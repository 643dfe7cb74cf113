package city.moves.strategy;

import city.moves.engines.portfolio.DependencyType;
import city.moves.engines.portfolio.Finish;
import city.moves.engines.portfolio.FinishForecast;
import city.moves.engines.portfolio.LifeCycle;
import city.moves.engines.portfolio.MeasureInputs;
import city.moves.engines.portfolio.MoneyYear;
import city.moves.engines.portfolio.OpenDecision;
import city.moves.engines.portfolio.PostYear;
import city.moves.engines.portfolio.Predecessor;
import city.moves.engines.portfolio.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
                milestones(measure.milestones()), money(measure.budget()), posts(measure.posts()), predecessors(measure),
                decisions.getOrDefault(measure.key(), List.of()), measure.haltedOn(), measure.confirmedOn());
    }

    /** What the public may see of the judgement of a measure. */
    Status shown(Measure measure, Status judged) {
        return new PublicStatus(measure, judged, openFinish(measure, judged), secretPredecessors(measure)).status();
    }

    private static @Nullable Finish openFinish(Measure measure, Status judged) {
        List<Milestone> open = measure.publicMilestones().stream()
                .filter(milestone -> judged.lifeCycle() != LifeCycle.DONE || !milestone.open()).toList();
        FinishForecast forecast = FinishForecast.of(milestones(open), judged.asOf());
        return forecast == null ? null : forecast.finish();
    }

    /** Titles of those whose finish would tell a withheld day. */
    private Set<String> secretPredecessors(Measure measure) {
        return measure.dependencies().stream().map(dependency -> others.get(dependency.predecessor()))
                .filter(Objects::nonNull)
                .filter(other -> !Objects.equals(finish(other.milestones()), finish(other.publicMilestones())))
                .map(Measure::title).collect(Collectors.toUnmodifiableSet());
    }

    private static List<city.moves.engines.portfolio.Milestone> milestones(List<Milestone> some) {
        return some.stream().map(milestone -> new city.moves.engines.portfolio.Milestone(
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
                dependency.lagDays(), other.lifeCycle(), start(dependency.type(), other), finish(other.milestones()));
    }

    private static @Nullable LocalDate start(DependencyType type, Measure other) {
        return switch (type) {
            case START_START -> other.startOn();
            case FINISH_START -> null;
        };
    }

    private @Nullable Finish finish(List<Milestone> some) {
        FinishForecast forecast = FinishForecast.of(milestones(some), day);
        return forecast == null ? null : forecast.finish();
    }
}
