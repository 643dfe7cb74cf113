package city.moves.strategy;

import city.moves.engines.portfolio.Finish;
import city.moves.platform.values.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A measure with everything public about it; money in euro cents, posts in hundredths.
 *
 * @param provenance {@code DEMO} if anything but its name is an example, so that no figure looks like a fact
 */
record MeasureDetailAnswer(LocalDate reportingDate, String key, String title, String summary, int field,
        String bundle, String office, String lifeCycle, String status, LocalDate start, LocalDate due,
        @Nullable LocalDate finishLikely, @Nullable LocalDate finishSafe, double earnedShare,
        @Nullable LocalDate confirmed, String remark, List<AspectAnswer> aspects, List<MilestoneAnswer> milestones,
        List<MoneyAnswer> money, List<PostAnswer> posts, List<DependencyAnswer> dependencies, String provenance,
        OriginsAnswer origins) {

    /** One aspect of the status. */
    record AspectAnswer(String aspect, @Nullable String colour, String reason) {}

    /** A milestone; of a withheld one only the reason is public. */
    record MilestoneAnswer(@Nullable String title, @Nullable LocalDate planned, @Nullable LocalDate expected,
            @Nullable LocalDate reached, @Nullable Integer weight, @Nullable String withheld,
            String provenance) {}

    /** Money of one year, kind and layer; of a withheld line the amount is not public. */
    record MoneyAnswer(int year, String kind, String layer, @Nullable Long cents, String provenance,
            @Nullable String withheld, String source, @Nullable Integer sourceYear) {}

    /** Posts created in a year. */
    record PostAnswer(int year, String payGrade, String layer, int hundredths, @Nullable LocalDate filled,
            String provenance, String source, @Nullable Integer sourceYear) {}

    /** What the measure waits for. */
    record DependencyAnswer(String predecessor, String type, int lagDays) {}

    static MeasureDetailAnswer of(Snapshot snapshot, String rules, List<Source> sources, StrategyWords words) {
        Measure measure = snapshot.measure();
        Finish finish = snapshot.shown().progress().finish();
        OriginsAnswer origins =
                OriginsAnswer.of(measure.origin(), measure.details(), measure.holdsExamples(), rules, sources);
        return new MeasureDetailAnswer(snapshot.day(), measure.key(), measure.title(), measure.summary(),
                snapshot.field(), measure.bundle(), measure.office(), measure.lifeCycle().name(),
                snapshot.word().slug(), measure.startOn(), measure.dueOn(), finish == null ? null : finish.p50(),
                finish == null ? null : finish.p80(), snapshot.status().earnedShare().rounded(4).doubleValue(),
                measure.confirmedOn(), measure.remark(), aspects(snapshot, words),
                measure.milestones().stream().map(one -> milestone(one, origins.details())).toList(),
                measure.budget().stream().map(line -> money(line, OriginAnswer.of(line.origin(), sources))).toList(),
                measure.posts().stream().map(line -> post(line, OriginAnswer.of(line.origin(), sources))).toList(),
                measure.dependencies().stream().map(one ->
                        new DependencyAnswer(one.predecessor(), one.type().name(), one.lagDays())).toList(),
                measure.holdsExamples() ? Origin.Kind.DEMO.name() : measure.details().kind().name(), origins);
    }

    private static List<AspectAnswer> aspects(Snapshot snapshot, StrategyWords words) {
        return snapshot.shown().dimensions().stream().map(one -> new AspectAnswer(one.dimension().name(),
                one.colour() == null ? null : one.colour().name(), words.sentence(one.reason()))).toList();
    }

    private static MilestoneAnswer milestone(Milestone milestone, OriginAnswer origin) {
        return milestone.withheld().isEmpty()
                ? new MilestoneAnswer(milestone.title(), milestone.baseline(), milestone.expected(),
                        milestone.actual(), milestone.weight(), null, origin.provenance())
                : new MilestoneAnswer(null, null, null, null, null, milestone.withheld(), origin.provenance());
    }

    private static MoneyAnswer money(BudgetLine line, OriginAnswer origin) {
        Money amount = line.withheld().isEmpty() ? line.amount() : null;
        return new MoneyAnswer(line.year(), line.kind().name(), line.layer().name(),
                amount == null ? null : amount.cents(), origin.provenance(),
                line.withheld().isEmpty() ? null : line.withheld(), origin.source(), origin.sourceYear());
    }

    private static PostAnswer post(PostLine line, OriginAnswer origin) {
        return new PostAnswer(line.year(), line.payGrade(), line.layer().name(), line.posts().hundredths(),
                line.filledOn(), origin.provenance(), origin.source(), origin.sourceYear());
    }
}
