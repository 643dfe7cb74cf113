package city.moves.strategy;

import city.moves.engines.portfolio.DependencyType;
import city.moves.engines.portfolio.LifeCycle;
import city.moves.platform.values.Money;
import city.moves.platform.values.Posts;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A measure of the demo city: name, field and stage as documented, everything else invented along a profile and dated
 * relative to today.
 */
final class DemoMeasure {

    private enum Profile {
        DONE,
        ON,
        RISK,
        LATE,
        CRITICAL,
        STALE,
        PAUSED,
        STOPPED,
        PLANNED
    }

    private static final long THOUSAND_EUROS = 100_000;

    private final NamedCsvRecord row;
    private final Profile profile;
    private final LocalDate today;
    private final LocalDate start;
    private final LocalDate lastBaseline;
    private final Origin origin;

    private DemoMeasure(NamedCsvRecord row, LocalDate today) {
        this.row = row;
        this.today = today;
        this.profile = Profile.valueOf(row.getField("profile").toUpperCase(java.util.Locale.ROOT));
        this.start = today.minusMonths(number("started"));
        this.lastBaseline = start.plusMonths(number("months"));
        this.origin = DocumentedStrategy.factOf(row.getField("source"));
    }

    static List<DemoMeasure> all(LocalDate today) {
        return DemoFile.read("measures").stream().map(row -> new DemoMeasure(row, today)).toList();
    }

    String key() {
        return row.getField("key");
    }

    Measure asOf(LocalDate day, UUID id) {
        return asOf(day, id, 1);
    }

    /** What was known of the measure on a day. */
    Measure asOf(LocalDate day, UUID id, int version) {
        LifeCycle cycle = lifeCycle(day);
        boolean halted = cycle == LifeCycle.PAUSED || cycle == LifeCycle.STOPPED;
        return new Measure(id, key(), row.getField("title"), row.getField("summary"),
                DocumentedStrategy.bundleKey(field(), row.getField("source")), row.getField("office"), List.of(), cycle,
                reason(cycle), halted ? haltedOn() : null, start, lastBaseline.plusDays(number("slack")),
                confirmedOn(day), "", null, goals(), milestones(day), budget(day), posts(day), dependencies(),
                origin, version);
    }

    private int field() {
        return number("field");
    }

    private LifeCycle lifeCycle(LocalDate day) {
        return switch (profile) {
            case PLANNED -> LifeCycle.DECIDED;
            case PAUSED -> day.isBefore(haltedOn()) ? LifeCycle.RUNNING : LifeCycle.PAUSED;
            case STOPPED -> day.isBefore(haltedOn()) ? LifeCycle.RUNNING : LifeCycle.STOPPED;
            case DONE -> day.isBefore(lastBaseline.plusDays(5)) ? LifeCycle.RUNNING : LifeCycle.DONE;
            case ON, RISK, LATE, CRITICAL, STALE -> day.isBefore(start) ? LifeCycle.DECIDED : LifeCycle.RUNNING;
        };
    }

    private LocalDate haltedOn() {
        return today.minusDays(profile == Profile.PAUSED ? 75 : 126);
    }

    private String reason(LifeCycle cycle) {
        return switch (cycle) {
            case PAUSED -> "Beispiel: Die Tiefbauarbeiten warten auf eine gemeinsame Ausschreibung.";
            case STOPPED -> "Beispiel: Die Wirkung im Probebetrieb war zu gering.";
            case IDEA, REQUESTED, DECIDED, RUNNING, DONE, REJECTED, DEFERRED -> "";
        };
    }

    private LocalDate confirmedOn(LocalDate day) {
        LocalDate usual = day.minusDays(2 + Math.floorMod(key().hashCode(), 16));
        LocalDate last = today.minusDays(118);
        return profile == Profile.STALE && usual.isAfter(last) ? last : usual;
    }

    private List<GoalWeight> goals() {
        return field() == 5 ? List.of(new GoalWeight("fuehrende-smart-city", 100)) : List.of();
    }

    private List<Milestone> milestones(LocalDate day) {
        String[] titles = row.getField("milestones").split("\\|");
        List<Milestone> milestones = new ArrayList<>();
        for (int index = 0; index < titles.length; index++) {
            milestones.add(milestone(day, index, titles.length, titles[index]));
        }
        return milestones;
    }

    private Milestone milestone(LocalDate day, int index, int count, String title) {
        long span = ChronoUnit.DAYS.between(start, lastBaseline);
        LocalDate baseline = start.plusDays(span * (index + 1) / count);
        LocalDate reached = baseline.plusDays(slip(baseline));
        boolean done = !reached.isAfter(day) && !reached.isAfter(today) && reachable(reached);
        return new Milestone("m" + (index + 1), title, index == count - 1 ? 2 : 1, true, baseline,
                done ? null : forecast(baseline, day), done ? reached : null, "", "");
    }

    /** A milestone that lies after the measure was halted is never reached. */
    private boolean reachable(LocalDate reached) {
        boolean halts = profile == Profile.PAUSED || profile == Profile.STOPPED;
        return !halts || reached.isBefore(haltedOn());
    }

    /** How many days later than planned a milestone is reached. */
    private long slip(LocalDate baseline) {
        boolean recent = baseline.isAfter(today.minusMonths(9));
        return switch (profile) {
            case DONE, ON, PAUSED, STOPPED, PLANNED, STALE, CRITICAL -> Math.floorMod(key().hashCode(), 6) - 3L;
            case RISK -> recent ? 24 : 6;
            case LATE -> recent ? 160 : 10;
        };
    }

    private @Nullable Forecast forecast(LocalDate baseline, LocalDate day) {
        return switch (profile) {
            case PLANNED, DONE -> null;
            case ON, PAUSED, STOPPED, STALE, CRITICAL -> around(baseline, day, 10, 0, 14);
            case RISK -> around(baseline, day, 5, 12, 75);
            case LATE -> around(baseline, day, -60, 130, 200);
        };
    }

    private static Forecast around(LocalDate baseline, LocalDate day, int before, int likely, int after) {
        LocalDate optimistic = later(baseline.minusDays(before), day);
        LocalDate expected = later(baseline.plusDays(likely), optimistic.plusDays(1));
        return new Forecast(optimistic, expected, later(baseline.plusDays(after), expected.plusDays(1)));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** The year's money: two thirds operating, one third investment; the actual follows the year's months. */
    private List<BudgetLine> budget(LocalDate day) {
        List<BudgetLine> lines = new ArrayList<>();
        long yearly = number("money") * THOUSAND_EUROS;
        int last = Math.min(lastBaseline.getYear(), today.getYear() + 1);
        for (int year = Math.max(start.getYear(), today.getYear() - 2); year <= last; year++) {
            long investment = yearly / 3 / THOUSAND_EUROS * THOUSAND_EUROS;
            add(lines, year, MoneyKind.OPERATING, yearly - investment, day);
            add(lines, year, MoneyKind.INVESTMENT, investment, day);
        }
        return lines;
    }

    private void add(List<BudgetLine> lines, int year, MoneyKind kind, long cents, LocalDate day) {
        boolean dear = profile == Profile.CRITICAL && year >= today.getYear();
        int passed = Math.clamp((day.getYear() - year) * 12L + day.getMonthValue(), 0, 12);
        lines.add(line(year, kind, Layer.REQUESTED, cents * 11 / 10));
        lines.add(line(year, kind, Layer.APPROVED, cents));
        lines.add(line(year, kind, Layer.FORECAST, dear ? cents * 118 / 100 : cents * 97 / 100));
        if (passed > 0) {
            lines.add(line(year, kind, Layer.ACTUAL, cents * 94 / 100 * passed / 12));
        }
    }

    private static BudgetLine line(int year, MoneyKind kind, Layer layer, long cents) {
        return new BudgetLine(year, kind, layer, new Money(cents), Origin.DEMO, "");
    }

    private List<PostLine> posts(LocalDate day) {
        int hundredths = number("posts");
        int first = hundredths * 3 / 4;
        LocalDate filled = start.plusMonths(4);
        boolean vacant = profile == Profile.STALE;
        return List.of(
                new PostLine(start.getYear(), "E 11", Layer.APPROVED, new Posts(first),
                        filled.isAfter(day) ? null : filled, Origin.DEMO),
                new PostLine(start.getYear(), "A 12", Layer.APPROVED, new Posts(hundredths - first),
                        vacant || filled.plusMonths(3).isAfter(day) ? null : filled.plusMonths(3), Origin.DEMO));
    }

    private List<Dependency> dependencies() {
        String after = row.getField("after");
        return after.isEmpty() ? List.of()
                : List.of(new Dependency(after, DependencyType.START_START, 30, ""));
    }

    private int number(String column) {
        return Integer.parseInt(row.getField(column));
    }
}
