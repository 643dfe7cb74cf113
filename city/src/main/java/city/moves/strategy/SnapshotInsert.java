package city.moves.strategy;

import city.moves.engines.portfolio.CanonicalText;
import city.moves.engines.portfolio.Figure;
import city.moves.engines.portfolio.Finish;
import city.moves.engines.portfolio.Fraction;
import city.moves.engines.portfolio.Progress;
import city.moves.engines.portfolio.ReasonKind;
import city.moves.engines.portfolio.Status;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Writes snapshots, with the columns that lists sort and filter by. */
final class SnapshotInsert {

    private static final int BATCH = 500;

    private SnapshotInsert() {}

    static void into(JdbcTemplate database, JsonMapper mapper, List<Snapshot> snapshots) {
        database.batchUpdate("""
                insert into strategy.status_snapshot (day, measure, measure_key, title, field, bundle, office, word,
                    previous_word, start_on, due_on, finish_likely, finish_safe, planned_share, earned_share,
                    next_title, next_baseline, next_expected, late_days, state, inputs, outcome, shown)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, snapshots, BATCH, (statement, snapshot) -> {
                    @Nullable Object[] row = row(snapshot, mapper);
                    for (int column = 0; column < row.length; column++) {
                        statement.setObject(column + 1, row[column]);
                    }
                });
    }

    private static @Nullable Object[] row(Snapshot snapshot, JsonMapper mapper) {
        Measure measure = snapshot.measure();
        Status status = snapshot.status();
        Status shown = snapshot.shown();
        Finish finish = shown.progress().finish();
        Milestone next = measure.nextMilestone().filter(milestone -> milestone.withheld().isEmpty()).orElse(null);
        return new Object[] {snapshot.day(), measure.id(), measure.key(), measure.title(), snapshot.field(),
            measure.bundle(), measure.office(), snapshot.word().name(),
            snapshot.previous() == null ? null : snapshot.previous().name(), measure.startOn(), measure.dueOn(),
            finish == null ? null : finish.p50(), finish == null ? null : finish.p80(),
            plannedPermille(status.progress()), permille(status.earnedShare()),
            next == null ? null : next.title(), next == null ? null : next.baseline(),
            next == null ? null : next.expected(), lateDays(shown, finish, measure.dueOn()),
            mapper.writeValueAsString(measure), CanonicalText.of(snapshot.inputs()), CanonicalText.of(status),
            shown.equals(status) ? null : CanonicalText.of(shown)};
    }

    private static int plannedPermille(Progress progress) {
        return progress.totalWeight() == 0 ? 0
                : permille(Fraction.of(progress.plannedWeight(), progress.totalWeight()));
    }

    private static int permille(Fraction share) {
        return share.times(Fraction.of(1000)).rounded(0).intValueExact();
    }

    /** The longer of: a mandatory milestone's days overdue, the likely finish's days after the due day. */
    private static int lateDays(Status status, @Nullable Finish finish, LocalDate due) {
        long byFinish = finish == null ? 0 : ChronoUnit.DAYS.between(due, finish.p50());
        long byMilestone = status.dimensions().stream()
                .filter(dimension -> dimension.reason().kind() == ReasonKind.MILESTONE_OVERDUE)
                .flatMap(dimension -> dimension.reason().figures().stream())
                .mapToLong(figure -> figure instanceof Figure.Days days ? days.number() : 0)
                .max().orElse(0);
        return Math.toIntExact(Math.max(0, Math.max(byFinish, byMilestone)));
    }
}
