package city.moves.strategy;

import city.moves.engines.portfolio.MeasureInputs;
import city.moves.engines.portfolio.Status;
import city.moves.engines.portfolio.StatusRules;
import city.moves.engines.portfolio.Thresholds;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Judges measures: all of them for a reporting date, or a few for the desk as of today. */
@Component
class Reports {

    private final Measures measures;
    private final MeasureVersions versions;
    private final Decisions decisions;
    private final Tree tree;
    private final ReportingDates dates;
    private final Snapshots snapshots;
    private final RollUps rollUps;
    private final StatusRules rules = new StatusRules(Thresholds.published());

    Reports(Measures measures, MeasureVersions versions, Decisions decisions, Tree tree, ReportingDates dates,
            Snapshots snapshots, RollUps rollUps) {
        this.measures = measures;
        this.versions = versions;
        this.decisions = decisions;
        this.tree = tree;
        this.dates = dates;
        this.snapshots = snapshots;
        this.rollUps = rollUps;
    }

    /** Everything at a reporting date, as it was known at a moment. */
    Report judgeAll(LocalDate day, Instant knownAt) {
        Map<String, Measure> all = new LinkedHashMap<>();
        versions.eachOf(day, knownAt, measure -> all.put(measure.key(), measure));
        StatusInputs inputs = new StatusInputs(all, decisions.openOn(day, knownAt), day);
        Map<String, Integer> fields = tree.fieldsByBundle();
        Map<String, StatusWord> before = dates.releasedAt(day.minusDays(1))
                .map(date -> snapshots.words(date.day())).orElse(Map.of());
        Report report = new Report();
        for (Measure measure : all.values()) {
            MeasureInputs facts = inputs.of(measure);
            Status status = rules.judge(facts, day);
            report.add(Snapshot.judged(day, measure, fields.get(measure.bundle()), facts, status,
                    inputs.shown(measure, status), before.get(measure.key())));
        }
        return report;
    }

    /** A few measures as of a day, in the order in which they are given. */
    List<Snapshot> judge(Collection<Measure> some, LocalDate day) {
        return judge(some, day, tree.fieldsByBundle());
    }

    /** The same with the fields that the bundles belong to, where they are known already. */
    List<Snapshot> judge(Collection<Measure> some, LocalDate day, Map<String, Integer> fields) {
        List<String> awaited = some.stream().flatMap(measure -> measure.dependencies().stream())
                .map(Dependency::predecessor).distinct().toList();
        StatusInputs inputs = new StatusInputs(measures.findAll(awaited), decisions.openOn(day), day);
        return some.stream().map(measure -> {
            MeasureInputs facts = inputs.of(measure);
            Status status = rules.judge(facts, day);
            return Snapshot.judged(day, measure, fields.get(measure.bundle()), facts, status,
                    inputs.shown(measure, status), null);
        }).toList();
    }

    void store(Report report, LocalDate day) {
        snapshots.add(report.snapshots());
        report.rollUps().forEach((scope, sum) -> rollUps.add(day, scope, sum));
        report.money().forEach((scope, sums) -> sums.forEach(sum -> rollUps.addMoney(day, scope, sum)));
        report.posts().forEach((scope, sums) -> sums.forEach(sum -> rollUps.addPosts(day, scope, sum)));
    }

    /** The newest released day that is not after the given one. */
    Optional<ReportingDate> releasedAt(LocalDate day) {
        return dates.releasedAt(day);
    }
}
