package city.moves.strategy;

import city.moves.engines.portfolio.Finish;
import city.moves.platform.values.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A measure with everything public about it; money in euro cents, posts in hundredths. */
record MeasureDetailAnswer(LocalDate reportingDate, String key, String title, String summary, int field,
        String bundle, String office, String lifeCycle, String status, LocalDate start, LocalDate due,
        @Nullable LocalDate finishLikely, @Nullable LocalDate finishSafe, double earnedShare,
        @Nullable LocalDate confirmed, String remark, List<AspectAnswer> aspects, List<MilestoneAnswer> milestones,
        List<MoneyAnswer> money, List<PostAnswer> posts, List<DependencyAnswer> dependencies, String provenance) {

    /** One aspect of the status. */
    record AspectAnswer(String aspect, @Nullable String colour, String reason) {}

    /** A milestone; of a withheld one only the reason is public. */
    record MilestoneAnswer(@Nullable String title, @Nullable LocalDate planned, @Nullable LocalDate expected,
            @Nullable LocalDate reached, @Nullable Integer weight, @Nullable String withheld) {}

    /** Money of one year, kind and layer; of a withheld line the amount is not public. */
    record MoneyAnswer(int year, String kind, String layer, @Nullable Long cents, String provenance,
            @Nullable String withheld) {}

    /** Posts created in a year. */
    record PostAnswer(int year, String payGrade, String layer, int hundredths, @Nullable LocalDate filled,
            String provenance) {}

    /** What the measure waits for. */
    record DependencyAnswer(String predecessor, String type, int lagDays) {}

    static MeasureDetailAnswer of(Snapshot snapshot, StrategyWords words) {
        Measure measure = snapshot.measure();
        Finish finish = snapshot.status().progress().finish();
        return new MeasureDetailAnswer(snapshot.day(), measure.key(), measure.title(), measure.summary(),
                snapshot.field(), measure.bundle(), measure.office(), measure.lifeCycle().name(),
                snapshot.word().slug(), measure.startOn(), measure.dueOn(), finish == null ? null : finish.p50(),
                finish == null ? null : finish.p80(), snapshot.status().earnedShare().rounded(4).doubleValue(),
                measure.confirmedOn(), measure.remark(), aspects(snapshot, words),
                measure.milestones().stream().map(MeasureDetailAnswer::milestone).toList(),
                measure.budget().stream().map(MeasureDetailAnswer::money).toList(),
                measure.posts().stream().map(line -> new PostAnswer(line.year(), line.payGrade(), line.layer().name(),
                        line.posts().hundredths(), line.filledOn(), line.origin().kind().name())).toList(),
                measure.dependencies().stream().map(one ->
                        new DependencyAnswer(one.predecessor(), one.type().name(), one.lagDays())).toList(),
                measure.origin().kind().name());
    }

    private static List<AspectAnswer> aspects(Snapshot snapshot, StrategyWords words) {
        return snapshot.status().dimensions().stream().map(one -> new AspectAnswer(one.dimension().name(),
                one.colour() == null ? null : one.colour().name(), words.sentence(one.reason()))).toList();
    }

    private static MilestoneAnswer milestone(Milestone milestone) {
        return milestone.withheld().isEmpty()
                ? new MilestoneAnswer(milestone.title(), milestone.baseline(), milestone.expected(),
                        milestone.actual(), milestone.weight(), null)
                : new MilestoneAnswer(null, null, null, null, null, milestone.withheld());
    }

    private static MoneyAnswer money(BudgetLine line) {
        Money amount = line.withheld().isEmpty() ? line.amount() : null;
        return new MoneyAnswer(line.year(), line.kind().name(), line.layer().name(),
                amount == null ? null : amount.cents(), line.origin().kind().name(),
                line.withheld().isEmpty() ? null : line.withheld());
    }
}
