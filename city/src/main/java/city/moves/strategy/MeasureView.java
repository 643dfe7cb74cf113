package city.moves.strategy;

import city.moves.engines.portfolio.EarnedSchedule;
import city.moves.engines.portfolio.Finish;
import city.moves.engines.portfolio.Fraction;
import city.moves.platform.values.Money;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the page of a measure shows, all of it as of a released reporting date. */
record MeasureView(StrategyWords words, ReportingDate date, boolean past, Snapshot snapshot, FieldOfAction field,
        Map<String, String> titles, List<StatusChange> history, List<Decision> decisions, List<Baseline> baselines,
        List<Source> sources) {

    Measure measure() {
        return snapshot.measure();
    }

    /** Earned schedule of the measure; null if its milestones have no weight. */
    @Nullable EarnedSchedule schedule() {
        return snapshot.status().progress().schedule();
    }

    @Nullable Finish finish() {
        return snapshot.shown().progress().finish();
    }

    /** True if there is a finish that would tell the day of a withheld milestone. */
    boolean withholdsFinish() {
        return finish() == null && snapshot.status().progress().finish() != null;
    }

    double earnedShare() {
        return snapshot.status().earnedShare().rounded(4).doubleValue();
    }

    @Nullable Fraction pace() {
        EarnedSchedule schedule = schedule();
        return schedule == null ? null : schedule.performance();
    }

    /** Money per year and kind; what is withheld stands in a line of its own. */
    List<MoneyLine> money() {
        return measure().budget().stream().map(line -> new YearAndKind(line.year(), line.kind())).distinct()
                .sorted(Comparator.comparingInt(YearAndKind::year).thenComparing(YearAndKind::kind))
                .map(this::moneyLine).toList();
    }

    private record YearAndKind(int year, MoneyKind kind) {}

    private MoneyLine moneyLine(YearAndKind key) {
        List<BudgetLine> lines = measure().budget().stream()
                .filter(line -> line.year() == key.year() && line.kind() == key.kind()).toList();
        String withheld = lines.stream().map(BudgetLine::withheld).filter(reason -> !reason.isEmpty()).findFirst()
                .orElse("");
        return new MoneyLine(key.year(), key.kind(), amount(lines, Layer.REQUESTED), amount(lines, Layer.APPROVED),
                amount(lines, Layer.FORECAST), amount(lines, Layer.ACTUAL), withheld);
    }

    private static @Nullable Money amount(List<BudgetLine> lines, Layer layer) {
        return lines.stream().filter(line -> line.layer() == layer && line.withheld().isEmpty())
                .map(BudgetLine::amount).findFirst().orElse(null);
    }

    /** Milestones in the order of their plan. */
    List<Milestone> milestones() {
        return measure().milestones().stream().sorted(Comparator.comparing(Milestone::baseline)).toList();
    }

    /** The sources of everything documented on this page. */
    List<Source> namedSources() {
        List<String> named = Stream.concat(Stream.of(measure().origin()), decisions.stream().map(Decision::origin))
                .map(Origin::source).toList();
        return sources.stream().filter(source -> named.contains(source.key())).toList();
    }
}
